// Fills the room between `<!-- table: parts crm-sync-icon -->` and `<!-- /table -->` with a table of what the manifest
// says: tokens, events, and of one element its attributes and properties, parts, slots.
import { elementOf, elements, events, type Described, type Member } from '../read-manifest.ts';

const room = /^<!-- table: (?<what>\w+)(?: (?<tag>[\w-]+))? -->\n[\s\S]*?^<!-- \/table -->$/gm;

const oneLine = (text = '') => text.replaceAll(/\s*\n\s*/g, ' ');
const escape = (text: string) => text.replaceAll('|', '\\|');
const code = (text: string | undefined) => (text ? `\`${text}\`` : '');
/** That an attribute may be absent goes without saying. */
const typeOf = ({ type }: Described) => code(type?.text.replace(/ \| undefined$/, ''));

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escape).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const named = (head: string, items: readonly Described[] = []) =>
  table(
    [head, 'what it is'],
    items.map(({ name, description }) => [code(name), oneLine(description)]),
  );

function tokens(): string {
  const all = new Map(
    elements.flatMap(({ cssProperties = [] }) => cssProperties).map((each) => [each.name, each]),
  );
  const rows = [...all.values()].map((each) => [
    code(each.name),
    code(each.default),
    oneLine(each.description),
  ]);
  return table(['token', 'default', 'what it is'], rows);
}

interface Traits {
  readonly bubbles: boolean;
  readonly cancelable: boolean;
}

/** An event itself knows how it travels; it needs no values for that. */
async function traitsOf(name: string): Promise<Traits> {
  const event = events.find((each) => each.name === name);
  if (!event) throw new Error(`The manifest has no event class ${name}`);
  const source = event.path.replace(/^dist/, '../../src').replace(/\.js$/, '.ts');
  const classes = (await import(source)) as Record<string, new () => Traits>;
  return new classes[name]!();
}

const isNamed = (member: Member) => (member.kind === 'method' ? `${member.name}()` : member.name);

async function eventTable(): Promise<string> {
  const names = [...new Set(elements.flatMap((element) => element.events.map(({ name }) => name)))].sort();
  const rows = names.map(async (name) => {
    const from = elements.filter((element) => element.events.some((each) => each.name === name));
    const className = from[0]!.events.find((each) => each.name === name)!.type.text;
    const { members, description } = events.find((each) => each.name === className)!;
    const { bubbles, cancelable } = await traitsOf(className);
    return [
      code(name),
      from.map(({ tagName }) => code(tagName)).join(', '),
      bubbles ? 'yes' : 'no',
      cancelable ? 'yes' : 'no',
      members.map((member) => code(isNamed(member))).join(', '),
      oneLine(description),
    ];
  });
  return table(['event', 'fired by', 'bubbles', 'cancelable', 'fields', 'when'], await Promise.all(rows));
}

const tables: Readonly<Record<string, (tag: string | undefined) => string | Promise<string>>> = {
  tokens,
  events: eventTable,
  attributes: (tag) =>
    table(
      ['attribute', 'property', 'type', 'what it is'],
      elementOf(tag)
        .members.filter(({ kind }) => kind === 'field')
        .map((each) => [code(each.attribute), code(each.name), typeOf(each), oneLine(each.description)]),
    ),
  parts: (tag) => named('part', elementOf(tag).cssParts),
  slots: (tag) =>
    named(
      'slot',
      elementOf(tag).slots?.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
    ),
};

export async function fillTables(page: string): Promise<string> {
  let filled = page;
  for (const found of page.matchAll(room)) {
    const { what = '', tag } = found.groups ?? {};
    const make = tables[what];
    if (!make) throw new Error(`There is no table of ${what}`);
    const mark = found[0].slice(0, found[0].indexOf('\n'));
    const rows = await make(tag);
    filled = filled.replace(found[0], () => `${mark}\n\n${rows}\n\n<!-- /table -->`);
  }
  return filled;
}
