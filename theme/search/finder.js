// Asks Pagefind on behalf of the page, in a worker of its own, so that typing never waits for it.
// The end of its address says where the site begins and which part of the index it searches:
// finder.js#root=/&part=pt/
import * as pagefind from "./pagefind.js";

const options = new URLSearchParams(self.location.hash.slice(1));
const folder = new URL(`./${options.get("part")}`, self.location).href;

const ready = (async () => {
  await pagefind.options({
    basePath: folder,
    baseUrl: options.get("root"),
    excerptLength: 26,
    metaCacheTag: "1",
    ranking: { metaWeights: { title: 8, plain: 8, own: 8, where: 2, role: 1 } },
  });
  await pagefind.init();
})();

let results = new Map();

// The number of an entry is its place by date, the newest first; so it also settles a draw.
const number = (result) => Number(result.id);

const search = (words, filters) => pagefind.search(words || null, { filters });

const inOrder = (unordered, byDate) =>
  unordered.sort((a, b) => (byDate ? 0 : b.score - a.score) || number(a) - number(b));

const textOf = async (result) => {
  const { meta, content } = await result.data();
  return `${Object.values(meta).join(" ")} ${content}`;
};

const jobs = {
  begin() {},

  async find({ words, filters, sort }) {
    const { results: unordered } = await search(words, filters);
    results = new Map(inOrder(unordered, sort === "date" || !words).map((result) => [result.id, result]));
    return [...results.keys()];
  },

  read({ ids }) {
    return Promise.all(
      ids.map(async (id) => {
        const { url, meta, excerpt, filters } = await results.get(id).data();
        return { url, title: meta.title, excerpt, ...JSON.parse(filters.shown[0]) };
      }),
    );
  },

  // Whether the index has the whole word, or one of the same stem.
  async has({ word }) {
    return (await search(`"${word}"`, {})).results.length > 0;
  },

  // Pagefind fetches only the chunk that would hold the beginning of a word as a word itself. The words that begin
  // so may be in the next chunks; asking for every letter that could follow fetches them.
  async complete({ word }) {
    await pagefind.preload([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => word + letter).join(" "));
  },

  // All text of a result.
  text: ({ id }) => textOf(results.get(id)),

  // The text of some entry with the word, if there is any.
  async sample({ word }) {
    const { results: unordered } = await search(word, {});
    return unordered.length ? textOf(inOrder(unordered)[0]) : "";
  },

  // How many results each choice would leave; a choice does not count against its own kind.
  async counts({ words, filters }) {
    await pagefind.filters();
    const all = (await search(words, filters)).filters;
    for (const kind of Object.keys(filters)) {
      const { [kind]: _, ...others } = filters;
      all[kind] = (await search(words, others)).filters[kind];
    }
    return all;
  },
};

self.addEventListener("message", async ({ data: { turn, job, ...request } }) => {
  try {
    await ready;
    self.postMessage({ turn, answer: await jobs[job](request) });
  } catch (error) {
    self.postMessage({ turn, error: String(error) });
  }
});
