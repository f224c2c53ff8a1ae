// Opens and saves models as the designer does: node round-trip.mjs FOLDER-WITH-node_modules IN OUT writes each file of IN to OUT, and warnings.json beside them.
import { createRequire } from "node:module";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , modules, from, to] = process.argv;
const require = createRequire(join(modules, "package.json"));
const { BpmnModdle } = await import(pathToFileURL(require.resolve("bpmn-moddle")));
const moddle = new BpmnModdle({ camunda: JSON.parse(readFileSync(join(modules, "node_modules/camunda-bpmn-moddle/resources/camunda.json"), "utf8")) });

const warnings = {};
for (const file of readdirSync(from)) {
  try {
    const { rootElement, warnings: told } = await moddle.fromXML(readFileSync(join(from, file), "utf8"));
    warnings[file] = told.map(each => each.message);
    writeFileSync(join(to, file), (await moddle.toXML(rootElement, { format: true })).xml);
  } catch (failure) { warnings[file] = [`not readable: ${failure.message}`]; }
}
writeFileSync(join(to, "warnings.json"), JSON.stringify(warnings, null, 1));
