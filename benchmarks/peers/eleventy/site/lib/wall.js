// The wall: every list that pages need, computed once from the content.
import { readFileSync, readdirSync } from "node:fs";
import { crc32 } from "node:zlib";
import { initials, iso } from "./text.js";

const A_PAGE = 24;
const IDS_A_LOT = 256;

const group = (stories, ids) => {
  const groups = new Map();
  for (const story of stories) {
    for (const id of ids(story)) {
      if (!groups.has(id)) groups.set(id, []);
      groups.get(id).push(story);
    }
  }
  return groups;
};

const things = (api, folder) => {
  const found = api.getFilteredByTag(folder).map((item) => ({
    item,
    id: item.fileSlug,
    name: item.data.name,
    url: `/${folder}/${item.fileSlug}/`,
    letter: item.data.letter,
    order: item.data.order,
    place: item.data.place,
    sector: item.data.sector,
  }));
  return found.sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.name < b.name ? -1 : 1));
};

// People have no words of their own, so they need not be templates: a JSON file each.
const readPeople = () =>
  readdirSync("people")
    .map((file) => ({ ...JSON.parse(readFileSync(`people/${file}`, "utf8")), id: file.replace(".json", "") }))
    .map((one) => ({ ...one, url: `/people/${one.id}/`, initials: initials(one.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const byId = (list) => new Map(list.map((thing) => [thing.id, thing]));

// A list cut into pages: one entry for each page.
const paged = (list, url, about = {}, most = A_PAGE) => {
  const count = Math.max(1, Math.ceil(list.length / most));
  const address = (number) => (number === 1 ? url : `${url}page/${number}/`);
  return Array.from({ length: count }, (_, at) => ({
    ...about,
    number: at + 1,
    count,
    address,
    list: url,
    url: address(at + 1),
    all: list,
    part: list.slice(at * most, (at + 1) * most),
  }));
};

// Lists of ids for a script to draw from, so many that each stays small.
const lots = (stories) => {
  const parts = Math.floor(Math.max(0, stories.length - 1) / IDS_A_LOT);
  const filled = Array.from({ length: parts ? 2 ** (Math.floor(Math.log2(parts)) + 1) : 1 }, () => []);
  for (const { id } of stories) filled[crc32(id) % filled.length].push(id);
  return filled;
};

export const wall = (api) => {
  const people = readPeople();
  const [businesses, standards, places] = ["businesses", "standards", "places"].map((folder) => things(api, folder));
  const [person, business, standard, place] = [people, businesses, standards, places].map(byId);
  for (const one of businesses) one.place = place.get(one.place);
  const stories = api.getFilteredByTag("recognition").map((item) => ({
    item,
    id: item.fileSlug,
    url: `/recognition/${item.fileSlug}/`,
    date: item.date,
    approved: item.data.approved,
    person: person.get(item.data.nominee),
    business: business.get(item.data.business),
    standards: item.data.standards.map((id) => standard.get(id)),
    evidence: item.data.evidence,
  }));
  stories.sort((a, b) => b.date - a.date || b.approved - a.approved || (a.id < b.id ? -1 : 1));
  const lists = {
    people: group(stories, (story) => [story.person.id]),
    businesses: group(stories, (story) => [story.business.id]),
    standards: group(stories, (story) => story.standards.map((one) => one.id)),
    places: group(stories, (story) => [story.business.place.id]),
  };
  const of = (folder, thing) => lists[folder].get(thing.id) ?? [];
  // Where each story stands in the lists in which it looks for others.
  for (const story of stories) story.at = {};
  for (const kind of ["people", "businesses"])
    for (const list of lists[kind].values()) list.forEach((story, at) => (story.at[kind] = at));
  for (const [id, list] of lists.standards)
    list.forEach((story, at) => {
      if (story.standards[0].id === id) story.at.standards = at;
    });
  const bySector = [...businesses].sort((a, b) => (a.sector === b.sector ? 0 : a.sector < b.sector ? -1 : 1));
  const pages = (folder, all) => all.flatMap((thing) => paged(of(folder, thing), thing.url, { thing }));
  return {
    stories,
    people,
    businesses,
    standards,
    places,
    of,
    story: new Map(stories.map((story) => [story.id, story])),
    person,
    home: paged(stories, "/"),
    peoplePages: paged(people, "/people/", {}, 240),
    directory: paged(bySector, "/businesses/", {}, 120),
    screens: [
      { title: "Newest on the wall", url: "/", stories: stories.slice(0, 40) },
      ...businesses.map((thing) => ({ title: thing.name, url: thing.url, stories: of("businesses", thing).slice(0, 24) })),
    ],
    recent: [...stories].sort((a, b) => b.approved - a.approved).slice(0, A_PAGE),
    lots: lots(stories),
    personPages: pages("people", people),
    businessPages: pages("businesses", businesses),
    standardPages: pages("standards", standards),
    placePages: pages("places", places),
    feeds: [
      { title: "", url: "/", stories: stories.slice(0, 50) },
      ...["businesses", "standards"].flatMap((folder) =>
        (folder === "businesses" ? businesses : standards).map((thing) => ({
          title: thing.name,
          url: thing.url,
          stories: of(folder, thing).slice(0, 50),
        })),
      ),
    ],
    newest: (list) => (list.length ? iso(new Date(Math.max(...list.map((story) => story.approved)))) : ""),
  };
};
