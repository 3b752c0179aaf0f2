"""Words that the rows of :mod:`toponorm.names.context` put into their patterns."""

from toponorm import tables

GIVEN_NAMES = frozenset(name for _, name in tables.rows("person_names", "given"))
SURNAMES = frozenset(name for _, name in tables.rows("person_names", "surname"))

FOOD = (
    "sandwich|sandwiches|breast|breasts|dinner|dinners|soup|leg|legs|wing|wings|bacon|burger|"
    "burgers|meat|farm|farms|farmer|farmers|hunting|hunter|hunters|hunt|season|call|shoot|gravy|"
    "stuffing|sausage|sausages|meatball|meatballs|chili|pot pie|fryer|baster|carving|giveaway|"
    "drive|raffle|tail|neck|jerky|wrap|wraps|club(?! [A-Z])|sub|recipe|recipes|leftovers|feather|"
    "feathers|"
    "vulture|buzzard|baconator|tetrazzini|casserole|roast|thigh|thighs|drumstick|drumsticks|"
    "carcass|egg|eggs|trot|producer|producers|processor|processors|plant worker|taco|tacos|"
    "meatloaf|enchiladas|hash|broth|stew|tenderloin|cutlet|cutlets|pastrami|panini|quesadillas|"
    "nuggets|hot dog|hot dogs|roaster|platter|salad|giblets|noodle soup|noodles|pot pies|skewers|"
    "kabobs|lasagna|chowder|pepperoni|franks|supper|suppers|hen|hens|gobbler|gobblers|poult|"
    "poults|grower|growers|barn|barns|flock|flocks(?! to)|"
    "prices?(?= (?:are|is|were|per|rose|fell|jump|soar|climb|drop|up|down|at|this))|"
    "stock(?= (?:simmers?|from|with|is|in the|recipe|for)|[.,;]|$)|"
    "calls?(?= (?:echo|made|carv|contest|workshop|from))|"
    "Club(?= (?:on|at|with|is|was|and)|s|[.,;]|$)|"
    "decoy|decoys|a la king|à la king"
)
FOOD_BEFORE = (
    "roast|roasted|smoked|ground|fried|deep-fried|wild|cold|frozen|whole|stuffed|sliced|carved|"
    "leftover|thanksgiving|christmas|deli|cooked|baked|grilled|brined|butterball|heritage|"
    "domestic|domesticated|broad-breasted|bagged a|shot a|harvested a|spotted a|raised a|"
    "shredded|jive|ham and|chicken and|chicken or|beef or|pound"
)
DISHES = (  # in titles, where each word has a capital; no words that are verbs, too
    "Breast|Breasts|Sandwich|Sandwiches|Dinner|Dinners|Soup|Leg|Legs|Bacon|Burger|"
    "Burgers|Gravy|Stuffing|Sausage|Sausages|Meatballs|Chili|Fryer|Fryers|Baster|Giveaway|Jerky|"
    "Recipe|Recipes|Leftovers|Feathers|Casserole|Drumstick|Drumsticks|Tetrazzini|Thighs|Carcass|"
    "Meatloaf|Tacos|Enchiladas|Stew|Chowder|Noodle Soup|Salad|Cutlets|Day Parade|Trot|Trots|"
    "Roaster|Shoot|Tenderloin|Lasagna|Pot Pie|Supper|Suppers|Reuben|Reubens|Hen|Hens|Gobbler|"
    "Gobblers|Growers|Poults|Decoys|Club Sandwich|Club Sandwiches|Lovers"
)
WARES = (  # in titles, too; those that are verbs, too, only where none of what follows them does
    "Sticks(?! (?:[Tt]o|[Ww]ith|[Bb]y|[Uu]p|[Oo]ut|[Ii]ts|[Ii]n|[Aa]t)\\b)|Coma|Comas|coma|"
    "Bites(?! (?:[Tt]he|[Bb]ack|[Ii]ts|[Oo]n)\\b)|Hash|Curry|Pie|Pies|Brine|Marinade|Platter|"
    "Carving|Franks|"
    "Kielbasa|Bologna|Salami|Pepperoni|Nuggets|Patties|Loaf|Roulade|Vulture|Vultures|Buzzard|"
    "Buzzards|Wattle|Hot Dogs|Hunters|Hunting(?! (?:[Ff]or|[Dd]own)\\b)|Season(?! (?:Ticket|Tour))|"
    "Bowling|Costume|Costumes|Frying|Pastrami|Burgers|Wrap|Skewers|Panini|Store(?= (?:lays|said|"
    "says|plant|Sales|in)\\b|[.,;]|$)"
)
BESIDE_BIRD = "stuffing|gravy|ham|cranberr(?:y|ies)|mashed|pumpkin|dressing|pie|chicken|potatoes"
STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|"
    "Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|"
    "Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|"
    "New York(?! Times| Post)|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|"
    "Rhode Island|"
    "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|"
    "Wyoming"
)
STATE_ABBREVIATIONS = (
    r"Ala\.|Ariz\.|Ark\.|Calif\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Ill\.|Ind\.|Kan\.|Ky\.|La\.|Md\.|"
    r"Mass\.|Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|Neb\.|Nev\.|N\. ?H\.|N\. ?J\.|N\. ?M\.|N\. ?Y\.|"
    r"N\. ?C\.|N\. ?D\.|Okla\.|Ore\.|Pa\.|R\. ?I\.|S\. ?C\.|S\. ?D\.|Tenn\.|Tex\.|Vt\.|Va\.|"
    r"Wash\.|W\. ?Va\.|Wis\.|Wyo\.|A[KLRZ]|C[AOT]|DE|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|"
    r"N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
ROADS = (
    "Street|St\\.|Avenue|Ave|Ave\\.|Road|Rd|Rd\\.|Lane|Boulevard|Blvd|Blvd\\.|Highway|Hwy|Turnpike|"
    "Creek|County|Township|Twp|Heights|Elementary|Middle School|High School|School District|"
    "Town Hall|Town Board|Town Council|City Council|City Hall|City School|"
    "City Schools|Correctional|Country "
    "Club|"
    "Central School|Airport Road|Savings Bank|Hollow Road|State Prison|Police Department|"
    "Junction|Crossing|Plantation|Hollow|Cemetery|Borough|Terrace"
)
PLACES = (
    "River|Lake|Lakes|Drive|Parish|Hill|Hills|Springs|Falls|Valley|Bay|Beach|Park|Mountain|"
    "Mountains|Ridge|Point|Pointe|Mills|Shore|Shores|Plaza|Square|Bowl|Bridge|Grove|Branch|Fork|"
    "Forge|Landing|Corners|Village|Estates|Gardens|Memorial|Community College|Police Department|"
    "Fire Department|City Council|Baptist Church|United Methodist Church|Court|Place|Circle|Trail|"
    "City|Dam|Reservoir|Swamp|Brook|Bluff|Knob|Cove|Canyon|Field|Stadium|Arena"
)
GIVEN = (
    "Michael|Mike|Jim|James|John|Johnny|Robert|Bob|Bobby|David|Dave|William|Bill|Billy|Richard|"
    "Rick|Joseph|Joe|Thomas|Tom|Tommy|Charles|Charlie|Chuck|Christopher|Chris|Daniel|Dan|Matthew|"
    "Matt|Anthony|Tony|Mark|Donald|Don|Steven|Stephen|Steve|Paul|Andrew|Andy|Joshua|Josh|Kenneth|"
    "Ken|Kevin|Brian|George|Timothy|Tim|Ronald|Ron|Edward|Ed|Eddie|Jason|Jeffrey|Jeff|Ryan|Jacob|"
    "Jake|Gary|Nicholas|Nick|Eric|Jonathan|Larry|Justin|Scott|Brandon|Benjamin|Ben|Samuel|Sam|"
    "Gregory|Greg|Alexander|Alex|Patrick|Pat|Frank|Raymond|Ray|Jack|Dennis|Jerry|Tyler|Aaron|Jose|"
    "Adam|Nathan|Henry|Zachary|Zach|Douglas|Doug|Peter|Pete|Kyle|Noah|Ethan|Jeremy|Walter|"
    "Christian|Keith|Roger|Terry|Austin|Sean|Gerald|Carl|Harold|Dylan|Arthur|Lawrence|Jesse|Bryan|"
    "Bruce|Gabriel|Logan|Albert|Willie|Alan|Juan|Louis|Wayne|Randy|Roy|Vincent|Ralph|Eugene|"
    "Russell|Philip|Phil|Neil|Leroy|Vernon|Hamilton|Clarence|Montell|DeAndre|Cameron|Mary|Patricia|"
    "Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Lisa|Nancy|Betty|Sandra|Margaret|"
    "Ashley|Kimberly|Emily|Donna|Michelle|Carol|Amanda|Melissa|Deborah|Stephanie|Dorothy|Rebecca|"
    "Sharon|Laura|Cynthia|Amy|Kathleen|Angela|Shirley|Brenda|Emma|Anna|Pamela|Nicole|Samantha|"
    "Katherine|Christine|Helen|Debra|Rachel|Carolyn|Janet|Maria|Catherine|Heather|Diane|Olivia|"
    "Julie|Joyce|Victoria|Ruth|Virginia|Lauren|Kelly|Christina|Joan|Evelyn|Judith|Andrea|Hannah|"
    "Megan|Cheryl|Jacqueline|Martha|Madison|Teresa|Gloria|Sara|Janice|Ann|Kathryn|Abigail|Sophia|"
    "Frances|Jean|Alice|Judy|Isabella|Julia|Grace|Amber|Denise|Danielle|Marilyn|Beverly|Charlotte|"
    "Natalie|Theresa|Diana|Brittany|Doris|Kayla|Alexis|Lori|Marie|Anatole|Tom|Kathy|"
    "Katie|Kate|Winfred|Agnieszka|Annabelle"
)
SPEECH = (
    "said|says|told|tells|added|adds|asked|asks|recalled|recalls|wrote|writes|scored|scores|"
    "laughed|smiled|joked|grew up|married|died|was born|graduated"
)
DEEDS = (  # of persons, in sports, on stages and in homes
    "scored|ran for|rushed for|caught|threw for|combined|finished|hosts|hosted|starred|stars|sang|"
    "sings|performed|posed|modeled|won the|wins the|retired|passed away|gave birth|is the|was the|"
    "had (?:a )?(?:team-high )?\\d+"
)
BEARERS = (  # those whose given name follows
    "singer|songwriter|rapper|musician|guitarist|drummer|comedian|actor|actress|nurse|chef|"
    "photographer|novelist|poet|playwright|attorney|firefighter|trooper|quarterback|linebacker|"
    "cornerback|receiver|shortstop|pitcher|outfielder|infielder|sophomore|freshman|teammate|"
    "designer|model|author|dancer|violinist|pianist|cellist|saxophonist|midwife|paramedic|student|"
    "columnist|blogger|podcaster|influencer|stylist|surfer|jockey|skier|skater|golfer|sergeant|"
    "mayor|alderman|bishop|trustee|classmate|boxer|wrestler|swimmer|sprinter|frontman|"
    "councilmember|principal|barista|waitress"
)
STATISTICS = (  # of players, by the number
    "rebounds?|assists?|yards?|touchdowns?|strikeouts?|home runs?|RBIs?|steals?|blocks?|"
    "3-pointers?|sacks?|tackles?|interceptions?|receptions?"
)
FIRMS = (
    "Inc|Corp|LLC|Ltd|Industries|Enterprises|Holdings|Realty|Savings Bank|Savings and Loan|"
    "Tobacco|Motors|Electric Power|Glaze|Farms|Foods|Pizza|Restaurant|Cafe|Grill|Inn|Motel|Diner|"
    "Tavern|Salon|Pub|Brewery|Bakery|Pharmacy|Radio|Television|Jewelers|Lumber|Hardware|Nursery|"
    "Furniture|Insurance Agency|Funeral Home|Auto Body|Cabinet restaurant"
)
PAPERS = (
    "Daily(?: News| Star| Record)?|Times|Herald|Herald-Press|Gazette|Tribune|Courier|Enterprise|"
    "Banner|Reporter|Chronicle|Sentinel|Register|Republican|Democrat|Star|News|Observer|Journal|"
    "Ledger|Post|Post-Gazette|Citizen|Advertiser|Independent|Examiner|Dispatch|Telegram"
)
CREATURES = (
    "rhino|rhinoceros|hippo|gorilla|chimpanzee|orangutan|penguin|dolphin|whale|tortoise|turtle|"
    "camel|llama|alpaca|donkey|mule|goose|duck|rooster|hamster|rabbit|ferret|python|snake|leopard|"
    "cheetah|wolf|fox|otter|seal|owl|eagle|falcon|puppy|kitten|labrador|beagle|poodle|"
    "dog|sled dog|cat|elephant|horse|bear|giraffe|panda|tiger|lion|pony|bull|pig|parrot|goat"
)
TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Sgt|Lt|Capt|Cpl|Pvt|Col|Maj|Sen|Rep|Gov|Judge|Justice|Coach|Officer|"
    "Detective|Deputy|Sheriff|Councilman|Councilwoman|Pastor|Rabbi|Sister|Brother|Uncle|Aunt|"
    "Congressman|Congresswoman|Representative|Senator|Professor|Sergeant|Lieutenant|Captain"
)
OFFICES = (
    "King|Queen|Prince|Princess|Crown|President|Prime|Premier|Foreign|Interior|Defense|Defence|"
    "Finance|Minister|Ministry|Government|Parliament|Army|Air|Navy|Central|National|Supreme|"
    "Ambassador|Embassy|Football|Olympic|Health|Vice|State|Chief|Election|Elections|Border|War|"
    "And|Or|Vs|Is|Will|Has|To|In|On|At|For|From|With|By|Of|After|Before|As|Says|Said|Calls|Urges|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|"
    "June|July|August|September|October|November|December|Red|Human|Islamic|Arab|Kingdom|World|"
    "Opposition|Security|Intelligence|Secretary|Deputy|Former|Reuters|Times|Post|Coach|Captain|"
    "Manager|Striker|Women|Men|Under|Cricket|Team|Police|Court|Senate|Congress|Ruling|Rebel|"
    "Military|General|North|South|East|West|Airways|Bank|Stock|Oil|Trade"
)


SURNAMES_IN_S = (
    "Williams|Jones|Davis|Harris|Evans|Roberts|Edwards|Adams|Phillips|Peters|Stevens|Rogers|Brooks|"
    "Hayes|Reeves|Jenkins|Myers|Woods|Wells|Chiles|Richards|Matthews|Daniels|Andrews|Simmons|"
    "Perkins|Hawkins|Watkins|Burns|Owens|Banks|Rhodes|Sanders|Saunders|Fields|Thomas|Lewis|Ross"
)
SHIPS = (
    "HMS|HMCS|HMAS|HMNZS|USS|USNS|USCGC|INS|RMS|SS|MV|MS|battleship|cruiser|destroyer|frigate|"
    "corvette|submarine|icebreaker|steamship|steamer|liner|ferry|schooner|trawler|freighter|"
    "tanker|dreadnought|warship|brig|brigantine|barque|sloop|galleon|clipper|tugboat|whaler|cutter"
)
COOKING = (
    "carve|carved|carving|roast|roasting|thaw|thawed|thawing|baste|basted|basting|brine|brined|"
    "brining|fry|frying|deep-fry|deep-frying|stuff|stuffing"
)
WHICH_BIRD = "a|an|the|your|my|our|his|her|their|that|whole|fresh|perfect"
ARRESTED = (
    "booked|arrested|jailed|arraigned|handcuffed|ticketed|pronounced dead|airlifted|last seen|"
    "hospitalized|released on bond|sentenced to \\d+"
)
LIVES = (
    "loved|loves|enjoyed|enjoys|is survived|was survived|leaves behind|was preceded in death|"
    "was raised|was married|attended|was an? (?:loving|devoted|proud|avid|lifelong|graduate|member)"
)
MOVES = (  # what only persons do, or do with their faces
    "smiled|smiles|grinned|grins|laughed|laughs|nodded|nods|shrugged|shrugs|sighed|sighs|frowned|"
    "winked|blinked|whispered|whispers|shouted|yelled|screamed|muttered|mumbled|cried|sobbed|"
    "giggled|chuckled|sat down|stood up|knelt|woke up|fell asleep|dribbled|dribbles|dunked|dunks|"
    "blushed|sneezed|coughed|hugged|hugs|kissed|kisses|texted|tweeted|posted on|forgot|drove|"
    "drives|cooks|babysits|sings|whistled|plays (?:guitar|piano|drums|bass|violin|soccer)|"
    "graduated|majored|proposed to|got married|got engaged|passed away|turned around|looked up|"
    "looked at|walked|strolled|jogged|limped|tripped|swam|dove|homered|doubled|singled|birdied|"
    "got home|got the|got up|got out|came home|went home|went to bed|"
    "fumbled|rushed for|hit a (?:double|triple|homer|home run|single)|threw a (?:pass|strike|"
    "pitch)|batted"
)
BELONGINGS = (  # whose owner is a person
    "wife|husband|mom|mother|dad|father|parents|sister|sisters|brother|brothers|son|daughter|"
    "grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|boyfriend|girlfriend|fiancee?|"
    "fiance|roommate|teammates?|classmates?|best friend|hair|eyes|face|smile|voice|bedroom|locker|"
    "cell ?phone|phone|birthday|funeral|obituary|lawyer|attorney|bike|backpack|homework|dorm room"
)
ROLES = (  # of persons, behind a comma
    "sophomore|freshman|junior|senior|student|nurse|teacher|welder|waiter|waitress|mother|father|"
    "mom|dad|grandmother|grandfather|farmer|firefighter|paramedic|carpenter|plumber|electrician|"
    "mechanic|barber|bartender|chef|cook|baker|clerk|cashier|librarian|pharmacist|dentist|doctor|"
    "surgeon|lawyer|attorney|accountant|realtor|pastor|veteran|retiree|widow|widower|bachelor|"
    "guitarist|drummer|singer|rapper|actor|actress|comedian|painter|poet|novelist|dancer|model|"
    "photographer|boxer|wrestler|golfer|swimmer|sprinter|pitcher|catcher|shortstop|quarterback|"
    "linebacker|goalie|forward|guard|center|point guard|rookie|native|resident|graduate|intern|"
    "neighbor|designer|engineer|programmer|scientist|biologist|professor|counselor|therapist|"
    "trucker|janitor|custodian|coach|volunteer|stylist|hairdresser|barista|redhead|blonde"
)
ORGANS = (  # what stands behind a country's name in that of a firm or office
    "Airways|Airlines|Air|Telecom|Telekom|Petroleum|Today|Daily|Herald|Steel|Railway|Railways|"
    "Power|Electric|Electricity|Mobile|Gas|Rugby|Hockey|Republic|Tobacco|Securities|Energy|Motor|"
    "Insurance|Press|Radio|Television|Union|Federation|League|Cup|Open|Festival|Tourism|Airport|"
    "Port|Exchange|Corporation|Company|Group|Council|Committee|Commission|Agency|Authority|"
    "Association|Institute|Center|Centre|University|Museum|Hospital|School|Party|Front|Movement|"
    "Forces|Guard|Aerospace|Aircraft|Chemical|Cement|Mining|Mines|Gold|Copper|Capital|Fund|"
    "Investment|Development|Export|Import|Food|Foods|Tea|Coffee|Cocoa|Cotton|Sugar|Life|Mail|"
    "Standard|Knesset|Yuan|Rupee|Peso|Shekel|Rand|Naira|Ports|Water|Roads|Revenue|Customs|"
    "Immigration|Statistics|Meteorological|Red|Blue"
)
PERSUASIONS = (  # adjectives of peoples, faiths and parties: those of the country
    "Communist|Muslim|Coptic|Christian|Catholic|Orthodox|Jewish|Sunni|Shiite|Shia|Kurdish|Taliban|"
    "Hezbollah|Hamas|Houthi|Maoist|Hindu|Sikh|Buddhist|Tory|Labour|Liberal|Conservative|Green|"
    "Socialist|Democratic|Republican|Nobel|Covid|Sinai|Arab|African|Asian|European|American|"
    "Russian|Chinese|Israeli|Palestinian|Syrian|Turkish|British|French|German"
)
NATIONS = (  # that play against each other
    "Argentina|Australia|Austria|Belgium|Bolivia|Brazil|Britain|Bulgaria|Cameroon|Canada|Chile|"
    "China|Colombia|Croatia|Cuba|Cyprus|Denmark|Ecuador|Egypt|England|Estonia|Finland|France|"
    "Georgia|Germany|Ghana|Greece|Guatemala|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|"
    "Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kenya|Kuwait|Latvia|Lebanon|Lithuania|"
    "Malaysia|Mali|Malta|Mexico|Montenegro|Morocco|Netherlands|Nigeria|Norway|Oman|Pakistan|"
    "Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Scotland|Senegal|"
    "Serbia|Singapore|Slovakia|Slovenia|Spain|Sudan|Sweden|Switzerland|Syria|Thailand|Tunisia|"
    "Turkey|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe"
)
FEATURES = (
    "Hill|Hills|Lake|Pond|Springs|Falls|Beach|Square|Plaza|Park|Trail|River|Island|Memorial|"
    "Records|Mills|Meadows|Woods|Farms|Acres|Manor|Commons"
)
SPECIES = (
    "jays?|beetles?|worms?|popp(?:y|ies)|wood|sandwich(?:es)?|wrens?|sparrows?|larks?|geese|goose|"
    "spruces?|"
    "maples?|pines?|firs?|heifers?|calves|calf|steers?|ginger|lily|lilies|ivy|thistle|lynx|"
    "warbler|finch|rats?|fowl|hens?|"
    "lobsters?|cinnamon|"
    "grass|nuts?|cherry|cherries|onions?|shorts|bologna|ink|jasmine|mahogany|moss|hogs?|cobra|"
    "viper|moth|beetle|clover|hemp|jute|arrowroot|buttercup|holly|juniper|cedar tree"
)
GIVEN_ABROAD = frozenset(  # frequent in Europe and Latin America, and no words there
    "Adrien Aleksander Alessandro Alexandre Alfonso Ana Andrea Andreas Andrei Andrzej Angelo Anja "
    "Anke Anna Antoine Antonio Arnaud Artur Barbara Beata Beatriz Benoit Bernard Bernd Bogdan "
    "Bruno Camille Carlo Carlos Carmen Catalina Catherine Cecilia Christoph Christophe Ciprian "
    "Claude Claudia Claudio Cristian Cristina Daniel Daniela Dariusz Davide Denis Didier Diego "
    "Dieter Dominique Dorota Eduardo Elena Elisabeth Elzbieta Emil Emilio Emma Enrico Eric Erich "
    "Ernst Eva Ewa Fabio Fabrice Felipe Fernanda Fernando Filip Florian Francesca Francesco "
    "Francisco Franck Francois Frank Franz Frederic Friedrich Gabriel Gabriela Georg Georges "
    "Gerard Gerhard Gheorghe Gilles Giovanni Giuseppe Grzegorz Guillaume Gustavo Hans Heinrich "
    "Helena Helmut Henri Henryk Herbert Hernan Hugo Ignacio Igor Ines Ioana Ion Irena Isabel "
    "Isabelle Ivan Jacek Jacques Jakub Jan Janusz Javier Jean Jerzy Joanna Joao Joaquim Joaquin "
    "Jorge Josef Jose Josep Juan Julia Julien Jurgen Karl Karin Katarzyna Klaus Krzysztof "
    "Krystyna Laurent Leonardo Lorenzo Luca Lucas Lucia Luigi Luis Luiz Lukasz Maciej Magdalena "
    "Malgorzata Manuel Marcel Marcin Marco Marcos Marek Margarita Maria Marie Mario Mariusz "
    "Martina "
    "Massimo Matteo Maurits Mateusz Matthias Mauricio Max Michal Michel Miguel Mihai Miroslav "
    "Monika Nicolas Nicole Olivier Oscar Otto Pablo Paolo Pascal Patrice Paula Paulo Pawel Pedro "
    "Petr Philippe Pierre Pietro Piotr Radu Rafael Ramon Raul Renata Ricardo Roberto Rodrigo "
    "Roland Ryszard Sandra Sebastian Sergio Silvia Simone Sophie Stanislaw Stefan Stefano Sylvie "
    "Tadeusz Teresa Thierry Thomas Tomas Tomasz Ursula Valentina Vasile Vincent Vladimir Walter "
    "Werner Wieslaw Witold Wojciech Wolfgang Yves Ze Zbigniew Zofia".split()
)
TEAMS = (
    "Bulldogs|Tigers|Eagles|Panthers|Wildcats|Warriors|Bears|Trojans|Cardinals|Raiders|Vikings|"
    "Rams|Hornets|Falcons|Spartans|Pirates|Cougars|Knights|Mustangs|Broncos|Hawks|Giants|"
    "Blue Devils|Red Devils|Golden Bears|Red Raiders|Lady Tigers|Lady Eagles|Yellowjackets|"
    "Bobcats|Bearcats|Wolverines|Blazers|Chargers|Dragons|Huskies|Badgers"
)
PETS = (
    "dog|cat|horse|pony|puppy|kitten|hamster|rabbit|parrot|goat|donkey|beagle|poodle|labrador|"
    "bulldog|terrier|retriever|tabby|mare|gelding"
)

KIN = (  # of whom there are several
    "children|sons|daughters|grandchildren|grandsons|granddaughters|great-grandchildren|"
    "stepchildren|stepsons|stepdaughters|brothers|sisters|siblings|nephews|nieces|cousins|twins"
)
ARTICLED = frozenset(  # before which the article is the country's own
    (
        *("US", "U.S.", "U. S.", "USA", "U.S.A.", "UK", "U.K.", "UAE", "U.A.E.", "DRC", "DR Congo"),
        *("United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines"),
        *("Bahamas", "Gambia", "Maldives", "Comoros", "Seychelles", "Congo", "Ivory Coast"),
        *("Democratic Republic of Congo", "Democratic Republic of the Congo", "Vatican"),
        *("Czech Republic", "Dominican Republic", "Central African Republic", "Marshall Islands"),
        *("Solomon Islands", "Cook Islands", "Republic of Congo", "Republic of the Congo", "CAR"),
    )
)
OWN = (  # what stands with a capital behind a country's name, and is that country's own
    "Army|Navy|Air Force|Ministry|Office|Assembly|Knesset|Duma|Majlis|Embassy|Consulate|Mission|"
    "Delegation|Envoy|Envoys|Ambassadors?|Consul|Cabinet|Senate|Commission|Commissioner|Council|"
    "Authority|Authorities|Agency|Bureau|Department|Federation|Association|Confederation|Union|"
    "League|Cup|Open|Grand Prix|Olympics?|Paralympic|Championships?|Team|Squad|Coach|Rugby|Hockey|"
    "Premier|Chancellor|Sultan|Emir|Shah|Pope|Tsar|Kaiser|Caliph|Junta|Constitution|Constitutional|"
    "Revolution|Republic|Independence|Statistics|Meteorological|Stock|Exchange|Wealth|Sovereign|"
    "Investment|Development|Export|Exports|Import|Trade|Tourism|Customs|Revenue|Tax|Ports?|Customs|"
    "Broadcasting|Communications|Telecommunications|Nuclear|Atomic|Space|Defen[cs]e|Armed|Special|"
    "Revolutionary|Peacekeeping|Peace|Medical|Bar|Journalists|Human|Study|Studies|Program|"
    "Programme|Project|Initiative|Strategy|Policy|Plan|Pact|Deal|Accord|Treaty|Agreement|Act|Bill|"
    "Resolution|Summit|Conference|Conflict|Crisis|Earthquake|Quake|Relief|Task|Desk|Correspondent|"
    "Director|Editor|Analyst|Researcher|Expert|Specialist|Representative|Representatives|Rapporteur|"
    "Country|Chapter|Branch|Section|Division|Fund|Caucus|Forum|Group|Working|Contact|Support|"
    "Freedom|Democracy|Solidarity|Campaign|Committee|Inquiry|Report|Papers|Files|Tribunal|Court|"
    "Black|White|West|Western|Eastern|Northern|Southern|Pro|Anti|Muslims|Christians|Jews|Kurds|"
    "Police|Prison|Parliamentary|Chamber|Institute|Institution|Centre|Center|University|Airport|"
    "Museum|Hospital|Observatory|Genocide|Doctors|Teachers|Youth|Sports|Riviera|Prize|Red|Women|Under|A\\b|B\\b"
)
DEMONYMS = (  # other peoples, whom a clause without a comma may name next
    "[A-Z][a-z]+(?:ese|ish|ians?|ans)|Arabs?|Kurds?|Israelis?|Iraqis?|Pakistanis?|Saudis?|Yemenis?|"
    "Kuwaitis?|Qataris?|Omanis?|Greeks?|Turks?|Poles?|Danes?|Swedes?|Finns?|Serbs?|Croats?|Czechs?|"
    "Afghans?|Germans?|Dutch|French|Swiss|Thais?|Uzbeks?|Kazakhs?|Hamas|Hezbollah|Houthis?|"
    "Taliban|Trump|Biden|Putin|Obama|Washington|Moscow|Beijing|Tehran|Ankara|Jerusalem|London|Paris|"
    "Brussels|Berlin|Africa|Asia|Europe|America|Rohingya|Catalonia|Tigray|Kurdistan|Darfur|Kashmir|"
    "Donbas|Crimea|Chechnya|Gaza|Xinjiang|Tibet|Syriza|Likud|Fatah|Punjab|Kremlin|Boko"
)
WATERS = "Sea|Seas|Strait|Straits|Canal|Current|Channel|Trench|Desert|Plateau|Basin"
BUILDINGS = (
    "Inn|Hotel|Tea House|Tea Room|House|Hall|Tower|Towers|Building|Mall|Theatre|Theater|Chapel|"
    "Cathedral|Abbey|Pier|Quay|Wharf|Tunnel|Bridge|Alley|Parkway|Pkwy|Expressway|Freeway|Mews|"
    "Crescent|Row|Walk|Gate|Yard|Close|Cottage|Manor|Court Hotel|Lodge|Ranch|Vineyards?|Winery|"
    "Brewing|Brewery|Supper Club|Restaurant|Steakhouse|Cafe|Roundabout|Station"
)
SCHOOLS = (
    "ISD|High(?= \\d| (?:on|in|and|at|by|to|with|beat|lost|won|students?|graduates?|football|"
    "seniors?)\\b|[.,;]|$)|High School|Elementary|Elementary School|Middle School|Junior High|"
    "Preparatory|Prep|Academy|School of|Community College|Primary School|Grammar School|Schools"
)
CARRIERS = (
    "Airlines?|Airways|Air|Khodro|Telecom|Breweries|Bottling|Petroleum|Cement|Motors|Re|Life|"
    "Insurance|Lottery|Times|Herald|Tribune|Observer|Telegraph|Gazette|Chronicle|Mirror|Bulletin|"
    "Chemicals|Technologies|Pharmaceuticals|Resources|Minerals|Logistics|Shipping|Ventures|"
    "Post|News Agency|Today|Television|Broadcasting Corporation"
)
BRANCHES = (  # companies and charities that put a country behind their name
    "HSBC|Citi|Citibank|Barclays|Standard Chartered|Santander|BBVA|ING|UniCredit|Raiffeisen|"
    "BNP Paribas|Deutsche Bank|UBS|Societe Generale|Credit Agricole|Allianz|AXA|Zurich|Prudential|"
    "Vodafone|Orange|Telefonica|Telenor|Airtel|MTN|Safaricom|Etisalat|Ooredoo|Zain|Digicel|Movistar|"
    "Claro|TIM|T-Mobile|Toyota|Toyota Motor|Nissan|Nissan Motor|Honda|Mazda|Mitsubishi|Suzuki|"
    "Maruti Suzuki|Hyundai|Hyundai Motor|Kia|Ford|General Motors|GM|Volkswagen|BMW|Mercedes-Benz|"
    "Audi|Renault|Peugeot|Stellantis|Fiat|Volvo|Scania|Tesla|Siemens|Bosch|ABB|Philips|Ericsson|"
    "Nokia|Samsung|LG|Sony|Panasonic|Canon|Xerox|IBM|Intel|Microsoft|Google|Apple|Amazon|Facebook|"
    "Meta|Netflix|Uber|Grab|Airbnb|Huawei|Xiaomi|Lenovo|Coca-Cola|Pepsi|PepsiCo|Nestle|Danone|"
    "Unilever|Heineken|Carlsberg|Diageo|AB InBev|Starbucks|McDonald's|KFC|Burger King|Walmart|"
    "Carrefour|Lidl|Aldi|Tesco|Ikea|IKEA|Decathlon|Shell|BP|Total|TotalEnergies|Eni|ExxonMobil|"
    "Chevron|Lukoil|Equinor|Holcim|Lafarge|KPMG|Deloitte|PwC|EY|Ernst & Young|Accenture|McKinsey|"
    "DHL|FedEx|UPS|Maersk|MSC|CMA CGM|Pfizer|Novartis|Sanofi|Bayer|GSK|AstraZeneca|Amnesty|"
    "Amnesty International|Greenpeace|Oxfam|Caritas|Save the Children|Transparency International|"
    "Royal|Miss|Miss Universe|Team|Vogue|Elle|Forbes|Playboy|Radio Free|Voice of"
)
VESSELS = "ship|vessel|tanker|freighter|bulker|carrier|ferry|yacht|trawler|liner"
