"""Clean text that looks garbled: what a repairer is most tempted to touch.

Signs behind capitals, footnotes, units, mathematics, chemistry, prices, phonetic transcriptions,
emoji, half-width kana, hanja, line art, faces, code and encoded bytes, alone and in sentences.
"""

# ruff: noqa: E501 -- the lists read better so, and wide characters count twice

import base64
import hashlib
import itertools
import random
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

CAPITALS = (
    "COMITÉ NESTLÉ SÃO MARANHÃO JOSÉ NOËL CAFÉ LYCÉE UNIVERSITÉ ÉCOLE FORÊT FRANÇAIS GARÇON MAÎTRE "
    "PEÑA ESPAÑA CORUÑA BOGOTÁ BOYACÁ MÉXICO PERÚ PANAMÁ CAÑÓN NIÑOS AÇÃO LIÇÃO NAÇÕES PARANÁ "
    "CIÊNCIA AVÔ PÃO MÃE ÅRSTA MALMÖ GÖTEBORG ÅBO BLÅBÆR SMØRREBRØD ÆRØ TROMSØ HØYA VÆR "
    "ÞÓR ÍSAFJÖRÐUR REYKJAVÍK MÜNCHEN KÖLN STRASSE GRÖSSE ÜBER ĐÀ NẴNG HUẾ VIỆT NAM HÀ NỘI PHỞ BÒ "
    "ŁÓDŹ GDAŃSK KRAKÓW ŻÓŁĆ PRAHA ČESKÁ PLZEŇ ŠKODA ŽILINA ĽUBOVŇA GYŐR BRAȘOV TÂRGU ȘTIINȚĂ "
    "İZMİR IĞDIR ŞIRNAK ÇANAKKALE DÜZCE ŠIAULIAI RĪGA TĒRVETE TÕRVA PÄRNU ÑUÑOA ĠGANTIJA ŴYLFA"
).split()
SIGNS = "®™°²³¹»…"
UNITS = (
    "10 µm,25 °C,−40 °F,5 m²,3 cm³,9.81 m·s⁻²,10⁻⁶ Ω·m,kΩ,µΩ,MΩ,5 Å,2 Å²,1 Å³,½ l,¼ kg,¾ h,45° 30′ 12″ N,"
    "±0.5 %,5‰,§ 12 Abs. 3,№ 7,n° 5,Nº 3,1ª parte,2º lugar,3× daily,6÷2=3,100 µg/m³,Ø 12 mm,⌀ 8,dB(A)±2,"
    "37,5 °C,180 °,90°±1°,W·m⁻²·K⁻¹,µ=0,3,σ²=4,ΔT=5 K,Δx,∂f/∂x,∇·E=ρ/ε₀,∮B·dl=µ₀I,e^{iπ}+1=0,x²+y²=r²"
).split(",")
MATHS = (
    "√2 ≈ 1.414|∛8 = 2|√π|π√2|∑_{i=1}^{n} i² = n(n+1)(2n+1)/6|∫₀^∞ e^{−x²} dx = √π/2|∀x∈ℝ ∃y: x≤y"
    "|A∩B≠∅|A⊂B⇒A∪B=B|¬(p∧q)⇔¬p∨¬q|f: ℕ→ℤ|α²+β²=γ²|Ωm|λ→∞|lim_{x→0} sin x/x=1|‖v‖₂≤ε|⟨ψ|φ⟩|ℏω|x̄±s"
    "|√¬ and √∞|2√±1|∂²u/∂t²|≈3×10⁸ m/s|a≡b (mod n)|⌈x⌉−⌊x⌋|ƒ(x)=x²|∫ƒ(x)dx|Γ(½)=√π|Σ±Π|µ±σ|°±²³"
).split("|")
CHEMISTRY = (
    "H₂O CO₂ H₂SO₄ Ca²⁺ SO₄²⁻ NH₄⁺ Fe³⁺ Cl⁻ Na⁺/K⁺ ¹⁴C ²³⁵U ⁹⁹ᵐTc α-D-glucose β-carotene Δ⁹-THC "
    "N≡N C=O→C–O CuSO₄·5H₂O 2H₂+O₂→2H₂O IFNγ TNFα NFκB TGFβ1 Aβ₄₂ µ-opioid κ-casein π-bond σ*"
).split()
PRICES = (
    "£5 €3,50 3,50 € ¥1000 1000¥ ₹500 ₽100 ₺20 ₩3000 ₫50.000 ฿40 ₪12 ₴90 ₦7 5¢ ¢5 £5–£10 €5–€10 "
    "R$5 A$3 CHF3.– 5,–€ ½£ ¥5·10⁶ £½m €¼bn ¤10 ƒ100 3£² ₿0.01"
).split()
FACES = (
    "(╯°□°)╯︵ ┻━┻|¯\\_(ツ)_/¯|(ﾟДﾟ)|( ͡° ͜ʖ ͡°)|ಠ_ಠ|(ノಠ益ಠ)ノ彡┻━┻|ʕ•ᴥ•ʔ|(｡◕‿◕｡)|(づ｡◕‿‿◕｡)づ|(´・ω・`)"
    "|ヽ(ﾟДﾟ)ﾉ|m(_ _)m|(^ω^)|ლ(ಠ益ಠლ)|(✿◠‿◠)|( ´ ▽ ` )ﾉ|Σ(ﾟДﾟ；)|(;´Д`)|щ（ﾟДﾟщ）|(ÒДÓױ)|(¬‿¬)|◉_◉"
    "|(ง'̀-'́)ง|┌(┌^o^)┐|ε=ε=ε=┌(;*´Д`)ﾉ|(≧∇≦)/|Σ(￣□￣|(°ロ°) !|ヾ(＠⌒ー⌒＠)ノ|<(｀^´)>|OK (`¬´)"
).split("|")
CODE = (
    'const naïve = "café" ?? null;|let x = (a ?? b)?.é;|print(f"{größe:>5} µm")|# TODO: prüfen – später'
    "|if (ø > 0 && å < 1) { return; }|s/é/e/g;|tr 'àâ' 'aa'|grep -P '[\\x80-\\xFF]' ü.txt|λx.x → x"
    "|\\u00e9\\u00c3|&eacute;&Atilde;&#233;|%C3%A9%20%E2%80%99|=?UTF-8?Q?caf=C3=A9?=|b'\\xc3\\xa9' # é"
    '|SELECT * FROM straße WHERE größe = \'XL\';|{"naïve": "ça", "n°": 3}|fn größe<\'a>(ü: &\'a str) {}'
    "|// ©2019–2024 Müller & Söhne|/* ±1 */ #define Ω 3|x = a ? 'é' : 'è'|url(données.png)|«T»::ñ()|∘ ⍴ ⍳ ⌽"
    "|{⍵≤1:1⋄⍵×∇⍵-1}|←→↑↓ λ∀∃|⎕←'é'|std::cout << \"Ã\" << '©';|case 'Ã': case '©': return 1;"
).split("|")
ART = (
    "┌──────┐|│ menu │|└──────┘|╔══╦══╗|║é ║ è║|╚══╩══╝|├── café|│   └── naïve.txt|└── Ünï|█▓▒░ 50% ░▒▓█"
    "|▁▂▃▄▅▆▇█|╭─╮|╰─╯|┏━┓|┣━┫|┗━┛|──┤ é ├──|═══ Ü ═══|▲▼◄►|░░▒▒▓▓██|╞═╪═╡|├─┼─┤ ñ"
).split("|")
BIRDS = (
    "zieh-ühüh tüdeldü kräh-kräh tsjü-tsjü tíú-tíú prüü-prüü ziwü hüid-tk-tk ččč írr-írr çiv-çiv "
    "ťuk-ťuk tschäck-tschäck řřř-řř öh-öh-öh íííí àààh ôôô ééé ûûûh ãã õõõ ÃÃÃ ÉÉÉ ÕÕÕ ÄÄÄ ÔÔÔ"
).split()
HANZI = (
    "犇猋骉 羴鱻麤 赑屃 饕餮 魑魅魍魉 讪讪 芊芊 嫋嫋娜娜 侃侃訚訚 氤氲 彳亍 囹圄 龃龉 耄耋 踟蹰 旮旯 "
    "貔貅 醍醐 囧 槑 靐 䶮 㑳 𠮷野家 𪚥 字 漏 路 茅 漏斗 茅台 路線 鈥 銉 縺 縲 譁 嚙 嚙合 斤拷"
).split()
HANJA = "國會 大統領 與野 北韓 美中 韓日 檢察 靑瓦臺 前 新 故 對北 株 反 非 李明博 金正恩 女 男 脫北者 詩人".split()
PHONES = "pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴʙrʀɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟiyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒɚɝ"
STRESS = ("ˈ", "ˌ", "", "", "ː", "̃", "̩", "ʰ", "ʷ", "˥˩", "˧˥", ".", "‿", "ⁿ", "ˤ", "ʼ")
SENTENCES = (
    "{}",
    "{} is what it says.",
    "See “{}”, p. 12.",
    "Voilà {}, déjà.",
    "Für {} über Öl",
    "В статье «{}» сказано",
    "参见{}一文。",
    "これは{}です",
    "“{}”",
    "«{}»",
    "({})",
    "{}… {}!",
)


def _half_width(text: str) -> str:
    return "".join(_HALF.get(char, char) for char in text)


_HALF = {
    full: chr(half)
    for half in range(0xFF61, 0xFFA0)
    if len(full := unicodedata.normalize("NFKC", chr(half))) == 1
}
KANA = (
    "テレビ ニュース アメリカ カメラ コンピュータ スポーツ ロシア フランス サービス インターネット アクセス "
    "ホーム メニュー リスト テスト データ ファイル ユーザー メール カタカナ ハンカク トケラウ ナウル ツバル"
).split()


def strings() -> Iterator[str]:
    """Yield clean strings, alone and in sentences."""
    for text in _things():
        for sentence in SENTENCES:
            yield sentence.replace("{}", text)


def _things() -> Iterator[str]:
    for word, sign in itertools.product(CAPITALS, SIGNS):
        yield word + sign
        yield f"{word[:-1]}{word[-1]}{sign} {word}"
    for group in (UNITS, MATHS, CHEMISTRY, PRICES, FACES, CODE, ART, BIRDS, HANZI, KANA):
        yield from group
    yield from map(_half_width, KANA)
    yield from map("・".join, itertools.pairwise(map(_half_width, KANA)))
    for one, other in itertools.permutations(PRICES + UNITS[:20] + CHEMISTRY, 2):
        yield f"{one} {other}"
    for one, other in itertools.product(HANJA, ("총리", "대표", "의원", "씨는", "측", "관계")):
        yield f"{one} {other}"
        yield f"{one}{other}"
    yield from _emoji()
    yield from _phonetic()
    yield from _encoded()


def _emoji() -> Iterator[str]:
    faces = [chr(code) for code in (*range(0x1F600, 0x1F650), *range(0x2600, 0x2640))]
    for face in faces:
        yield face
        yield f"{face}\ufe0f{face}\U0001f3fd"
        yield f"\U0001f469\u200d{face}"
    for one, other in itertools.product("ABDFGJKVZ", repeat=2):
        yield chr(ord(one) + 0x1F1A5) + chr(ord(other) + 0x1F1A5)
    yield from (f"{digit}\ufe0f\u20e3" for digit in "0123456789#*")


def _phonetic() -> Iterator[str]:
    chance = random.Random(3)
    for _ in range(3000):
        sounds = chance.choices(PHONES, k=chance.randint(2, 9))
        word = "".join(chance.choice(STRESS) + sound for sound in sounds)
        yield f"/{word}/" if chance.random() < 0.5 else f"[{word}]"
        yield word


def _encoded() -> Iterator[str]:
    for number in range(300):
        data = hashlib.sha256(str(number).encode()).digest()
        yield f"é {base64.b64encode(data).decode()}"
        yield f"https://exämple.org/{quote('é' * (number % 5))}?q=ü{data.hex()[:8]}"
        yield f"prénom_{data.hex()[:6]}=größe[{number}]"
