#!/bin/sh
# Speaks the announcements of prompts.txt with a synthetic voice: DIR/sounds/{de,en}/durchwahl/KEY.wav (8 kHz) and KEY.wav16 (16 kHz, for G.722).
# A recording DIR/sounds/eigene/{de,en}/KEY.wav (any rate) is used instead. Also the beep and, when the folder is empty, hold music in MOHDIR.
# Usage: make-prompts.sh DIR MOHDIR [KEY ...]     needs espeak-ng and sox
set -eu
here=$(cd "$(dirname "$0")" && pwd)
case ${1:-} in
  --one) # language, key and text of one announcement: called by this script itself
    sounds=$2 language=$3 key=$4 text=$5
    own=$sounds/eigene/$language/$key.wav
    spoken=$(mktemp "${TMPDIR:-/tmp}/ansage.XXXXXX.wav"); trap 'rm -f "$spoken" "$spoken.16.wav"' EXIT
    if [ -f "$own" ]; then cp "$own" "$spoken"; else espeak-ng -v "$([ "$language" = en ] && echo en-gb || echo "$language")" -s 150 -w "$spoken" -- "$text"; fi
    # Written beside and renamed: who is listening to the old one hears it to its end.
    sox "$spoken" -r 8000 -c 1 -b 16 -e signed-integer "$sounds/$language/durchwahl/.$key.wav" norm -3
    sox "$spoken" -r 16000 -c 1 -b 16 -e signed-integer "$spoken.16.wav" norm -3
    mv "$sounds/$language/durchwahl/.$key.wav" "$sounds/$language/durchwahl/$key.wav"
    cp "$spoken.16.wav" "$sounds/$language/durchwahl/.$key.wav16" && mv "$sounds/$language/durchwahl/.$key.wav16" "$sounds/$language/durchwahl/$key.wav16"
    exit 0;;
  ''|-*) sed -n '2,4s/^# //p' "$0"; exit 2;;
esac
sounds=$1/sounds moh=$2; shift 2
mkdir -p "$sounds/de/durchwahl" "$sounds/en/durchwahl" "$sounds/eigene/de" "$sounds/eigene/en" "$moh"
# Four fields with a NUL behind each, so that xargs quotes nothing.
awk -F ' [|] ' -v wanted=" $* " '/^[^#]/ && NF == 3 && (wanted == "  " || index(wanted, " " $1 " ")) { printf "de%c%s%c%s%cen%c%s%c%s%c", 0, $1, 0, $2, 0, 0, $1, 0, $3, 0 }' "$here/prompts.txt" |
  xargs -0 -r -n 3 -P "$(nproc)" sh "$0" --one "$sounds"
[ $# -eq 0 ] || exit 0
# Asterisk looks for "beep" before a recording; without it ARI ends the recording at once.
for language in de en; do
  [ -e "$sounds/$language/beep.wav" ] || sox -n -r 8000 -c 1 -b 16 "$sounds/$language/beep.wav" synth 0.4 sine 1000 gain -9 fade t 0.01 0.4 0.01
done
# Soft chords; nobody's rights.
[ -n "$(ls -A "$moh")" ] || sox -n -r 8000 -c 1 -b 16 "$moh/warten.wav" synth 12 pluck C3 synth 12 sine mix E4 synth 12 sine mix G4 gain -18 fade t 1 12 1
