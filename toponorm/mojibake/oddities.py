"""What no text has that is right: odd neighbours, which say that a legacy code page may be wrong.

The patterns only ask; the letters of languages decide (:mod:`~toponorm.mojibake.legacy`). They are
in the notation of RE2, and ``tools/build_gate.py`` makes the patterns of the gate from them.
"""

_HIGH = "\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_HIGH_1250 = "ˇ˘ŁĄŞŻ˛łąşĽ˝ľżŔĂĹĆČĘĚĎĐŃŇŐŘŮŰŢŕăĺćčęěďđńňőřůűţ˙ŚŤŹśťź"
_MORE_CYRILLIC = "ЁєЄєЇїЎў°∙·√№¤■"

RARE = "<rare>"
"""Stands for the hanzi that no national standard has in its first level."""

_SOME_HANZI = "\u4e00-\u9fff"

PATTERN = "|".join(
    (
        # Western: letters and signs beyond ASCII in rows, as no Western language has them
        f"[{_HIGH}{_HIGH_1250}]{{4}}|[{_HIGH}]{{2}}.{{0,20}}[{_HIGH}]{{3}}",
        f"^[{_HIGH}{_HIGH_1250}]{{3}}[ .:!?…]{{0,3}}$|(?:^|[ (])[À-ÿ]{{3}}(?:$|[ ).,:])",
        # Big5: many second bytes are of ASCII
        "[¤-Æ][!-~¡-ÿ][¤-Æ][@-~][¤-Æ]|[¤-Æ][@-~][¤-Æ][!-~¡-ÿ][¤-Æ]",
        # Shift_JIS: every second byte is 82 or 83
        "[ƒ‚][!-~\x80-ÿ“”•–—™š›œžŸ‹Œ‘’][ƒ‚]",
        # Cyrillic: capitals for small letters, signs in words
        "[а-яё][А-ЯЁ]{2}|[А-ЯЁ]{6}|[А-ЯЁ]{3} [А-ЯЁ]{3,}|^[а-яё][А-ЯЁ]+$|^[А-ЯЁ]{3,5}[.:!?…]{0,3}$",
        "[а-пА-Я][Ўў¤Ґ¦§©Є«¬®Ї]{2}|[а-п][Ґ¬®Ї][а-п]|[ЎўҐЄ]Ё|Ё[ЎўҐЄ\xad]",
        "[®¬«ҐЎў][а-яЎўЁ\xad][®¬«ҐЎўЁЄ©]|[а-я]√|ўЄ|°[ртухшыэюя]",
        f"[р-яЁё╧╤╥╨╠═╬└┴┬├─┼╞╟╚╔╩╦][{_MORE_CYRILLIC}]{{2}}",
        f"[╧╤╥╨╠═╬└┴┬├┼╞╟╚╔╩╦][р-я{_MORE_CYRILLIC}]{{2}}|[╨-╬][р-яЁё]|[а-я]°[а-я]|[р-я][ЁєЎ][р-я]",
        # ... Macs and Windows, whose small letters are the same; DOS as that of America
        "[а-яі]Я[а-я .,]|[а-я][€≥][а-я .,]|(?:^| )[¬√ƒ≈∆ЃЌЏђѓѕћљњќџ‚…†‡€‰‹][а-яѓґ]{3}",
        "[ΣΦΓτσεδαφ][≥≤≡∩°│∞ⁿ][ΣΦΓτσεδαφ]|[≡∩≥≤╧╤][αΣφεσπτδ]|[¡¿½«»][αóßΓπ][¡¿½«»óαßΓπ]",
        # Greek: a sigma that is none but at the end of a word
        "ς[α-ωά-ώ]{2}|[╣║╗╚╔╩╦╠][¨©ª«¬][╣║╗╚╔╩╦╠¨©ª«¬]",
        # East Asia: bopomofo, Greek and boxes among hanzi
        f"[{_SOME_HANZI}][ㄅ-ㄩ][{_SOME_HANZI}]|[{_SOME_HANZI}][ㄅ-ㄩ﹝˙]$",
        f"[Α-ω┌-╿][ぁ-ん]|[ㄅ-ㄩ][{_SOME_HANZI}]{{2}}|[┌-╿][{_SOME_HANZI}]{{2}}",
        f"[Α-ω][{_SOME_HANZI}]|[{_SOME_HANZI}][Α-ω][{_SOME_HANZI}]",
        # ... and hanzi that are rare everywhere, close together
        f"[{RARE}][{_SOME_HANZI}ぁ-ヶ‵-※]?[{RARE}]|[{RARE}][ぁ-ん]{{1,3}}(?:[{RARE}]|$)",
        f"[ㄅ-ㄩ‵ぁ-ん][{RARE}][ㄅ-ㄩぁ-ん]|[‵-※][ァ-ヶ]|[{_SOME_HANZI}][Α-Ω]$",
        f"(?:^|[ (:])[{_SOME_HANZI}]{{0,3}}[{RARE}][{_SOME_HANZI}]{{0,3}}(?:$|[ .:%)])",
        f"(?:^|[ (:])[{_SOME_HANZI}]{{0,3}}[{RARE}][{_SOME_HANZI}]{{0,3}}[ァ-ヶㄅ-ㄩ]",
        f"[{RARE}][ぁ-ん]{{1,2}}[{_SOME_HANZI}][ぁ-ん][{_SOME_HANZI}]",
        f"^[{_SOME_HANZI}]{{1,8}}[ぁ-ん]{{1,3}}[.:…]{{0,3}}$",
        f"^[{_SOME_HANZI}]{{1,3}}[ぁ-ん][{_SOME_HANZI}]{{1,3}}$",
    )
)
"""What a line must have before it is read as another script, for RE2."""

LATIN_PATTERN = "|".join(
    (
        # Signs and capitals with accents inside or at the end of words in small letters
        "[A-Za-z][¡¢£¤¥§¨¬¯°²³´¶¸½¾¿×÷ªº\x80-\x9f„‰†‡ˆ‹›˜·˘˙˚˛ˇ˝][a-zà-ÿ]",
        "[a-z]{2}[À-ÖØ-ÞŸŽŠŒ][a-z ,.:;]|[a-z][À-ÖØ-Þ][a-z]{2}|[a-z][ÁÈÍÌÛ][„ˆ†‡ .,:]",
        # CP1252, MacRoman, CP437, CP850 read as one another
        "[a-z][ŽŠŸ‚„”•›][a-z]|[a-z][ΘδστΦφε∞∩ⁿΣ≤≥±αΓΩ≈√∙ﬁﬂ∏∑∂][a-z]",
        "[a-zé][Α-ώ][a-zα-ώ]|[a-z]α[ .,]|[a-z]{2}[ΰ-ω∞∙⌠Φ][ .,;:]",
        "[\u2550-\u256c┌┐└┘├┤┬┴┼][a-z]|[a-z][░▒▓█▀▄■][a-z]|[A-Za-z][\x80-\x9f]|[\x80-\x9f][a-z]",
        "[a-z]œ[bmnsgr]|[a-z]—[a-z]{1,3}[ .,]|[a-z][…—][ .,a-z].{0,40}[a-z][…—Š‚][ .,a-z]",
        "Ò[A-Za-z].{0,60}[a-z.,]Ó|Ç[A-Za-z].{0,60}[a-z.,?] ?È|[lLdDnN]Õ[a-zà-ÿ]|õõ|ûr[a-z]*õ",
        "[a-z]õ[a-z]{1,9}õ|[a-z]Š[ .,]|[a-z]ß[ ,.].{0,60}·|[a-z]þÒ|[a-z]‡Æ",
        "[a-z]{2}[‡ˆŠ˘¨] [a-zé]|(?:^| )(?:[lLdDnN]Æ|[lL]í[aeiouh]|dí[eouh])[a-z]{2}",
        "[a-zéÈÚΘŽ‚][íÆ]s |[a-z][ÈÚΘŽ]’",
        "[0-9] [∞░][CF]|[├-╬] [A-Z]|(?:^| )[├-╬][A-Z]",
        # ... as Greek, Cyrillic, Central European
        "[A-Z][а-яёΑ-ώ][a-z]|[a-z]{2}[й][ ’]|(?:^| )[А-Я][a-z]{3}",
        "[a-z][а-яё][a-z ]|[a-z][ŕĺ][^a-z]|[fgpb][řĺ][bcdfghklmnprstv]|[nsi]ń[oa]|őes",
        "(?:^| )ŕ |çă|ăo[ .,]|[eu]ń[ao]|[a-z]čs |[cpr]č[vlr]e|ţ.{0,60}đ|đ.{0,60}ţ|ż[QCD][uóo]",
        # Polish, Czech and Slovak
        # (œ and ê are letters of French, ì and ù of Vietnamese: these are not before n and m)
        "[a-z][¹³¾¼±¶¿][a-z]|[a-z][¹³±¾][ .,]|œ(?:ci|æ|l|ni|[mw][a-z])|[a-z]œ[tp][a-z]",
        "[a-z][µ¹³¾¼±¶¿»][a-zà-ÿ]|(?:^| )[®©¥¦±³¶¹¾¼¿][a-zà-ÿ][a-z]",
        "iê[ .,c]|[bp]êd|mê¿|ê[ .,].*[³¹œ¿]|[³¹œ¿].*[a-z]ê[ .,]",
        "[a-z]ì[a-lo-z]|ø[íáìèùýa]|[a-zí]ù[ac-lo-z]|[áéíýì][^aeiou]?ø|[Pp]ø[ie]|øe[kd]",
        "[a-z][ĄĽŢŁŘĎŤŮĘŞŐŰ][a-z ]|(?:^| )§[a-zà-ž]|[Pp][Ţý][ie]|[a-z]{2}[ˇ‡] [a-zà-ž]",
        # Croatian, Slovene
        "æ.{0,60}è|è.{0,60}æ|[žšŽŠ].{0,60}[èæ]|[èæ].{0,60}[žšŽŠ]|(?:^| )è[a-df-qt-z]|[au]è[a-z]",
        "(?:^| )æe |[aeiou]æi[ .,a-z]|[aeiou]æa[ .,]|[a-z][bdj]è[ain]",
        # Romanian
        "ãþ|þ[ãi]|[a-z]º[a-z]|ã[b-dfgk-mp-rtvz]",
        # Turkish
        "ý[^áéíóúæø]{0,60}[þð]|[þð][^áéíóúæø]{0,60}ý|[a-z][aeiouüö]þ[a-z ]",
        "ý[a-z]{0,9}[çü]|[çü][a-z]{0,9}ý|(?:^| )þ[a-z].{0,40}iþ|[a-z]ý[bcdfghjklmnprst]ý",
        "Ç[a-z]{1,9}þ|[a-z]þ[bcdfghklmnprstçý]",
        # Latvian, Lithuanian
        "[bdgjklmnprstv]ç[bdgklmnrst]|[âî][a-z]{0,9}[ðëæøû]|ð[a-z]{0,9}[âîë]|[âû]j[aieu]",
        "[a-z]îr[aeiu]|[a-z]âs[ ,.]|îb[au]|[a-z]âk[au]|[a-z]ë .{0,60}[þðà]",
        "[a-z]ë[a-z]{0,9}[ðþø]|[ëèøûç][a-z]{0,9}[ðþ]|[ðþ][a-z]{0,9}[ëèøûç]",
    )
)
"""What it must have before it is read as another language in Latin letters."""
