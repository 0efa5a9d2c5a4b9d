import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';

/** One line of a card as a foreign reader understood it. */
export type Property = { name: string; value: string | string[] };

/** ical.js leaves `\;` in simple text as it is; the backslash of a real one is doubled, so this is exact. */
export function readByIcal(card: string): Property[] {
  const [, properties] = ICAL.parse(card) as [
    string,
    [string, object, string, string | string[]][],
  ];
  return properties.map(([name, , , value]) => ({
    name: name.toUpperCase(),
    value: typeof value === 'string' ? value.replaceAll('\\;', ';') : value,
  }));
}

const VOBJECT_READER = `
import json, sys, vobject
def plain(line):
    if line.name == "N":
        return [line.value.family, line.value.given, line.value.additional, line.value.prefix, line.value.suffix]
    if line.name == "ADR":
        a = line.value
        return [a.box, a.extended, a.street, a.city, a.region, a.code, a.country]
    return line.value if line.name == "ORG" else str(line.value)
cards = []
for text in json.load(sys.stdin):
    found = list(vobject.readComponents(text))
    assert len(found) == 1, "one card"
    lines = [line for card in found for line in card.getChildren()]
    cards.append([{"name": line.name, "value": plain(line)} for line in lines])
json.dump(cards, sys.stdout)
`;

/** Debian's python3-vobject, where the machine has it. */
export function readByVobject(cards: string[]): Property[][] | undefined {
  const python = ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import vobject']).status === 0,
  );
  if (!python) return undefined;
  const { stdout, stderr, status } = spawnSync(python, ['-c', VOBJECT_READER], {
    input: JSON.stringify(cards),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Property[][];
}
