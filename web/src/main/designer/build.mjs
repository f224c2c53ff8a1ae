// Bundles viewer.js (for every page) and designer.js (for administrators) with their styles, and writes the notices of what is
// really bundled. The same sources give the same bytes.
import { build } from "esbuild";
import { readFileSync, writeFileSync, mkdirSync, existsSync } from "node:fs";
import { join } from "node:path";

mkdirSync("bundle", { recursive: true });
const result = await build({
  entryPoints: ["viewer.js", "designer.js", "compare.js"].filter(existsSync),
  bundle: true, minify: true, format: "iife", target: "es2022", outdir: "bundle", metafile: true, charset: "utf8", legalComments: "none",
  loader: { ".woff": "empty", ".woff2": "empty", ".eot": "empty", ".ttf": "empty", ".svg": "empty" },
});

const packages = new Set(Object.keys(result.metafile.inputs).flatMap(file => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []));
const notices = [...packages].sort().map(name => {
  const folder = join("node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].map(file => join(folder, file)).find(existsSync);
  if (!text) throw new Error(`${name} comes without the text of its licence`);
  return `${about.name} ${about.version}\n\n${readFileSync(text, "utf8").trim()}\n`;
});
writeFileSync("bundle/NOTICES.txt", "What the diagrams of the portal are made of.\n\n" + notices.join("\n" + "-".repeat(78) + "\n\n"));
for (const [file, { bytes }] of Object.entries(result.metafile.outputs)) console.log(file, bytes);
