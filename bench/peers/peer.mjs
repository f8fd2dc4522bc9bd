// The peers that are npm packages.   node peer.mjs NAME PAGES   (bench.py says what is spoken)
import {readFileSync} from "node:fs";
import {createInterface} from "node:readline";
import {join} from "node:path";

const [name, folder] = process.argv.slice(2);

const {parseHTML} = await import("linkedom");

async function extractor() {
  const {Readability} = await import("@mozilla/readability");
  if (name === "readability jsdom") {
    const {JSDOM, VirtualConsole} = await import("jsdom");
    const quiet = new VirtualConsole();
    return (html, url) => {
      const dom = new JSDOM(html, {url: url || "https://example.com/", virtualConsole: quiet});
      const text = new Readability(dom.window.document).parse()?.textContent;
      dom.window.close();
      return text;
    };
  }
  if (name === "readability linkedom")
    return (html) => new Readability(parseHTML(html).document).parse()?.textContent;
  if (name === "defuddle") {
    const {Defuddle} = await import("defuddle/node");
    return async (html, url) => {
      const {document} = parseHTML(html);
      return await Defuddle(document, url || "https://example.com/");
    };
  }
  throw new Error(`no peer ${name}`);
}

function textOf(result) {  // not timed
  if (typeof result === "string" || !result) return result ?? "";
  return parseHTML(`<!doctype html><body>${result.content}</body>`).document.body.textContent;
}

for (const level of ["log", "info", "warn", "error", "debug"]) console[level] = () => {};
const read = await extractor();
const urls = readFileSync(join(folder, "urls.txt"), "utf8").split("\n").slice(0, -1);
const pages = urls.map((_, i) => readFileSync(join(folder, `${i}.html`)));
process.stdout.write("ready\n");
for await (const line of createInterface({input: process.stdin})) {
  const [word, first, end] = line.split(" ");
  for (let i = +first; i < Math.min(+end, pages.length); ++i) {
    let result = "";
    const since = process.cpuUsage();
    try {
      result = await read(pages[i].toString("utf8"), urls[i]);
    } catch {  // a page that a peer cannot read costs what it cost
    }
    const spent = process.cpuUsage(since);
    const nanoseconds = (spent.user + spent.system) * 1000;
    process.stdout.write(`${word === "text" ? JSON.stringify(textOf(result)) : nanoseconds}\n`);
  }
}
