// Asks Pagefind on behalf of the page, in a worker of its own, so that typing never waits for it.
// The end of its address says where the site begins, which part of the index it searches, and of which version:
// finder.js#root=/&index=/search/index/pt/&version=0123456789ab
import * as pagefind from "./pagefind.js";

const options = new URLSearchParams(self.location.hash.slice(1));
const folder = new URL(options.get("index"), self.location).href;

const ready = (async () => {
  await pagefind.options({
    basePath: folder,
    baseUrl: options.get("root"),
    excerptLength: 26,
    metaCacheTag: options.get("version"),
    ranking: { metaWeights: { title: 8, own: 8, name: 5, plain: 8, where: 2, role: 1, parts: 1 } },
  });
  await pagefind.init();
})();

let results = new Map();

// Pagefind writes choices into JSON as they are, so the index has these characters in another form (entry.py).
const escape = (choice) => choice.replace(/[%"\\]/g, encodeURIComponent);
const unescape = (choice) => choice.replace(/%(?:25|22|5C)/g, decodeURIComponent);

const search = async (words, filters) => {
  const escaped = Object.entries(filters).map(([kind, choice]) => [kind, escape(choice)]);
  return pagefind.search(words || null, { filters: Object.fromEntries(escaped) });
};

// The id of an entry begins with its day; so it also settles a draw: the newest comes first.
const inOrder = (unordered, byDate) =>
  unordered.sort((a, b) => (byDate ? 0 : b.score - a.score) || (a.id < b.id ? 1 : -1));

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
        const { title, name, own } = meta; // people have a title, everything else a name
        return { url, title: title ?? name, isOfPeople: Boolean(title), isStory: !own, excerpt, ...JSON.parse(filters.shown[0]) };
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
    const readable = (counts) => Object.fromEntries(Object.entries(counts ?? {}).map(([choice, count]) => [unescape(choice), count]));
    return Object.fromEntries(Object.entries(all).map(([kind, counts]) => [kind, readable(counts)]));
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
