"""Countries as documents name them, with the code of two letters, and the adjectives of those that Dutch cities deal with, in Dutch, German and English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_NAMES: Final = """
NL Nederland, The Netherlands, Netherlands, Niederlande, Niederlanden, Pays-Bas; BE België, Belgium, Belgien, Vlaanderen, Wallonië; DE Duitsland, Dld, Germany, Deutschland; FR Frankrijk, France, Frankreich
GB Engeland, Groot-Brittannië, Groot Brittannië, Great Britain, Verenigd Koninkrijk, Vereinigtes Königreich, Schotland, Wales, Noord-Ierland, England, Scotland, United Kingdom, UK, VK, Großbritannien; IE Ierland, Ireland, Irland; IT Italië, Italy, Italien
ES Spanje, Spain, Spanien; PT Portugal; AT Oostenrijk, Austria, Österreich; CH Zwitserland, Switzerland, Schweiz; LU Luxemburg, Luxembourg; DK Denemarken, Denmark, Dänemark; SE Zweden, Sweden, Schweden; NO Noorwegen, Norway, Norwegen; FI Finland, Finnland; IS IJsland, Iceland
PL Polen, Poland; CZ Tsjechië, Tsjechoslowakije, Tsjechische Republiek, Czech Republic, Tschechien, Tschechische Republik; SK Slowakije, Slowakei, Slovakia; HU Hongarije, Hungary, Ungarn; RO Roemenië, Romania, Rumänien; BG Bulgarije, Bulgaria, Bulgarien
GR Griekenland, Greece, Griechenland; HR Kroatië, Croatia, Kroatien; SI Slovenië, Slovenia, Slowenien; RS Servië, Joegoslavië, Serbia, Serbien; BA Bosnië, Bosnië-Herzegovina, Bosnië en Herzegovina, Bosnia and Herzegovina, Bosnien und Herzegowina, Bosnien-Herzegowina, Bosnien - Herzegowina; AL Albanië, Albania, Albanien; MK Noord-Macedonië, Macedonië, North Macedonia, Nordmazedonien; ME Montenegro; XK Kosovo; MD Moldavië, Moldova; UA Oekraïne, Ukraine; UZ Oezbekistan, Uzbekistan, Usbekistan
RU Rusland, Sovjet-Unie, Russia, Russland; BY Belarus, Wit-Rusland, Weißrussland; EE Estland, Estonia; LV Letland, Latvia, Lettland; LT Litouwen, Lithuania, Litauen; TR Turkije, Turkey, Türkei; CY Cyprus, Zypern; MT Malta; GE Georgië, Georgien; AM Armenië, Armenia, Armenien; MA Marokko, Morocco; DZ Algerije, Algeria; TN Tunesië, Tunisia, Tunesien; EG Egypte, Egypt
SR Suriname; CW Curaçao; AW Aruba; ZA Zuid-Afrika, Zuid Afrika, South Africa, Südafrika; KE Kenia, Kenya; UG Oeganda, Uganda; BW Botswana; ZM Zambia; MW Malawi; AO Angola; CD Congo, Democratic Republic of the Congo, Democratische Republiek Congo; SD Soedan; ER Eritrea; TG Togo; CI Ivoorkust; MG Madagaskar; LS Lesotho; TZ Tanzania, Tansania; GM Gambia; SL Sierra Leone; CM Kameroen, Cameroon, Kamerun; NG Nigeria; KH Cambodja; BD Bangladesh; TW Taiwan; MZ Mozambique, Mosambik; ET Ethiopië, Ethiopia, Äthiopien; SN Senegal; GH Ghana; NA Namibië, Namibia; ZW Zimbabwe; RW Rwanda, Ruanda; BF Burkina Faso; ML Mali; BJ Benin
ID Indonesië, Indonesia, Indonesien; JP Japan; CN China; IN India, Indien; PK Pakistan; VN Vietnam; KR Zuid-Korea, South Korea, Südkorea; PH Filipijnen, de Filipijnen, Philippines, Philippinen; TH Thailand; LK Sri Lanka; NP Nepal; MY Maleisië; IL Israël, Israel; PS Palestina, Palestine, Palästina; LB Libanon, Lebanon; JO Jordanië, Jordanien; IQ Irak; IR Iran; SY Syrië; KZ Kazachstan, Kazakhstan, Kasachstan; KG Kirgizië, Kyrgyzstan; MN Mongolië, Mongolia, Mongolei; AZ Azerbeidzjan, Azerbaijan, Aserbaidschan; SG Singapore
CA Canada, Kanada; MX Mexico, Mexiko; BR Brazilië, Brazil, Brasilien; AR Argentinië, Argentina, Argentinien; CL Chili, Chile; CU Cuba, Kuba; NI Nicaragua; SV El Salvador; GT Guatemala; BO Bolivia, Bolivien; PE Peru; CO Colombia, Kolumbien; HN Honduras; CR Costa Rica; EC Ecuador; VE Venezuela; UY Uruguay; PY Paraguay; HT Haïti; US Verenigde Staten, Verenigde Staten van Amerika, United States, Vereinigte Staaten, Vereinigten Staaten, VS, USA, U.S.A., U.S.A, Amerika; AU Australië, Australia, Australien; NZ Nieuw-Zeeland, New Zealand, Neuseeland
"""
# regions by which documents place a city abroad: "Soest in Westfalen", "Wriezen in Brandenburg"
_REGIONS: Final = """
DE Westfalen, Noordrijn-Westfalen, Nordrhein-Westfalen, Nedersaksen, Niedersachsen, Brandenburg, Saksen, Sachsen, Thüringen, Thüringen, Hessen, Beieren, Bayern, Baden-Württemberg, Rijnland-Palts, Sleeswijk-Holstein, Schleswig-Holstein, Mecklenburg-Vorpommern, Mecklenburg-Voor-Pommeren, Sachsen-Anhalt, Saksen-Anhalt, Rheinland-Pfalz, Saarland, Oost-Friesland, Sauerland
FR Bretagne, Normandië, Picardië, Bourgondië, Elzas, Lotharingen, Provence, Auvergne; IT Toscane, Umbrië, Piemonte, Lombardije, Sicilië; ES Catalonië, Andalusië, Baskenland; PL Silezië, Pommeren; CZ Bohemen, Moravië; RO Transsylvanië
GB Kent, Yorkshire, Cornwall, Suffolk, Norfolk, Sussex; US Virginia, Michigan, Californië, California, Florida, Texas, Ohio, Illinois, Oregon, Wisconsin, Minnesota, Iowa, Pennsylvania; CA Ontario
"""
COUNTRIES: Final[Mapping[str, str]] = {
    name.strip(): part.split()[0] for part in re.split(r"[;\n]", _NAMES + _REGIONS) if part.strip() for name in part.strip()[3:].split(",")
}
"""Code of each country by its name, in Dutch, English or German, and of regions abroad."""

_ADJECTIVES: Final = """
BE Belgische Vlaamse Waalse; DE Duitse; FR Franse; GB Engelse Britse Schotse; IE Ierse; IT Italiaanse; ES Spaanse; PT Portugese; AT Oostenrijkse; CH Zwitserse; LU Luxemburgse; DK Deense; SE Zweedse; NO Noorse
FI Finse; PL Poolse; CZ Tsjechische; SK Slowaakse; HU Hongaarse; RO Roemeense; BG Bulgaarse; GR Griekse; HR Kroatische; UA Oekraïense; RU Russische; TR Turkse; MA Marokkaanse; SR Surinaamse; ZA Zuid-Afrikaanse
EE Estse; LV Letse; LT Litouwse; BY Wit-Russische Belarussische; MD Moldavische; SI Sloveense; RS Servische Joegoslavische; BA Bosnische; AL Albanese; MK Macedonische Noord-Macedonische; ME Montenegrijnse; XK Kosovaarse; IS IJslandse; CY Cypriotische; MT Maltese; GE Georgische; AM Armeense
DZ Algerijnse; TN Tunesische; EG Egyptische; KE Keniaanse; UG Oegandese Ugandese; TZ Tanzaniaanse; GM Gambiaanse; CM Kameroense; NG Nigeriaanse; MZ Mozambikaanse; ET Ethiopische; SN Senegalese; GH Ghanese; NA Namibische; ZW Zimbabwaanse; RW Rwandese; BF Burkinese; ML Malinese; BJ Beninse; BW Botswaanse; ZM Zambiaanse; MW Malawische; CD Congolese
IL Israëlische; PS Palestijnse; LB Libanese; JO Jordaanse; IN Indiase; VN Vietnamese; KR Zuid-Koreaanse Koreaanse; PH Filipijnse; TH Thaise; NP Nepalese; BD Bengaalse; MY Maleisische; CA Canadese; MX Mexicaanse; BR Braziliaanse; AR Argentijnse; CL Chileense; CU Cubaanse; NI Nicaraguaanse; SV Salvadoraanse; GT Guatemalteekse; HN Hondurese; BO Boliviaanse; PE Peruaanse; CO Colombiaanse; AU Australische; NZ Nieuw-Zeelandse
ID Indonesische; JP Japanse; CN Chinese; US Amerikaanse; NL Nederlandse
NL niederländische niederländischen; DE deutsche deutschen; FR französische französischen; PL polnische polnischen; GB englische englischen britische britischen schottische schottischen; BE belgische belgischen flämische flämischen; IT italienische italienischen; HU ungarische ungarischen; CZ tschechische tschechischen; SK slowakische slowakischen; TR türkische türkischen; AT österreichische österreichischen; ES spanische spanischen
RU russische russischen; UA ukrainische ukrainischen; CN chinesische chinesischen; JP japanische japanischen; DK dänische dänischen; SE schwedische schwedischen; NO norwegische norwegischen; FI finnische finnischen; RO rumänische rumänischen; PT portugiesische portugiesischen; CH schweizerische schweizerischen; GR griechische griechischen; HR kroatische kroatischen; IL israelische israelischen; US amerikanische amerikanischen
DE German; FR French; GB English British Scottish Welsh; IE Irish; BE Belgian Flemish Walloon; NL Dutch; LU Luxembourgish; IT Italian; ES Spanish; PT Portuguese; AT Austrian; CH Swiss; DK Danish; SE Swedish; NO Norwegian; FI Finnish; PL Polish; CZ Czech; SK Slovak Slovakian; HU Hungarian; RO Romanian; BG Bulgarian; GR Greek
HR Croatian; SI Slovenian Slovene; RS Serbian; BA Bosnian; UA Ukrainian; RU Russian; BY Belarusian; EE Estonian; LV Latvian; LT Lithuanian; TR Turkish; IL Israeli; PS Palestinian; MA Moroccan; JP Japanese; KR Korean; ID Indonesian; IN Indian; US American; CA Canadian; NI Nicaraguan; RW Rwandan; SR Surinamese; AU Australian
"""
ADJECTIVES: Final[Mapping[str, str]] = {
    word: part.split()[0] for part in re.split(r"[;\n]", _ADJECTIVES) if part.strip() for word in part.split()[1:]
}
"""Code of each country by its adjective."""

COUNTRY: Final = "(?:" + "|".join(sorted(map(re.escape, COUNTRIES), key=len, reverse=True)) + ")"
"""A pattern of the names."""
