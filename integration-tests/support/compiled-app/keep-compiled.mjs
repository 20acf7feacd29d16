// node --import ./keep-compiled.mjs: keeps what V8 made of the packages' source files from one process to the next, in the
// file that COMPILE_CACHE names. SIGUSR2 lets it be written. Node 22 has this built in, as NODE_COMPILE_CACHE; on
// Node 20 it saves a Medusa a quarter of its boot. A file with a dynamic import is left out: V8 forgets what it belongs to.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { Script } from "node:vm";

const file = process.env.COMPILE_CACHE;
const kept = existsSync(file) ? deserialize(readFileSync(file)) : new Map();
const compiled = new Map();

const compile = Module.prototype._compile;

Module.prototype._compile = function (content, filename, ...rest) {
  const script = isLeftOut(content, filename) ? null : scriptOf(content, filename);
  if (script === null) return compile.call(this, content, filename, ...rest);
  const run = script.runInThisContext();
  return run.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
};

function isLeftOut(content, filename) {
  return (
    !/\/(node_modules|\.medusa\/app)\//.test(filename) || filename.endsWith(".mjs") || /\bimport\s*\(/.test(content)
  );
}

/** Null for an ES module, which Node itself has to notice. */
function scriptOf(content, filename) {
  const cachedData = kept.get(filename);
  try {
    const script = new Script(Module.wrap(content.replace(/^#!.*/, "")), { filename, cachedData });
    compiled.set(filename, script);
    return script;
  } catch {
    return null;
  }
}

function requireOf(module) {
  const require = (id) => module.require(id);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}

process.on("SIGUSR2", () => {
  const data = new Map([...compiled].map(([filename, script]) => [filename, script.createCachedData()]));
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, serialize(data));
  renameSync(unfinished, file);
});
