// What lists are made of. A card stands on many pages, so its story keeps it.
import { portrait, square } from "./pictures.js";
import { esc, time, times } from "./text.js";

const foot = (story) =>
  `<p class="card__footer">${story.standards.map((one) => `<span class="pin standard--${one.id}" role="img" aria-label="${esc(one.name)}">${one.letter}</span>`).join("")} ${time(story.date)}</p>\n`;

export const pin = (one) => `<span class="pin standard--${one.id}" aria-hidden="true">${one.letter}</span>`;

const setting = ({ evidence: { length } }) => (length > 56 ? "long" : length < 32 ? "short" : "medium");

const card = (story) => `<li class="card card--${setting(story)} standard--${story.standards[0].id}">
<div class="card__body">
<h3><a href="${story.url}"><bdi>${esc(story.person.name)}</bdi></a></h3>
<p>${esc(story.business.name)}</p>
<q>${esc(story.evidence)}</q>${foot(story)}
</div>
<div class="portrait">
${portrait(story.person)}</div>

</li>
`;

export const cards = (stories, kind = "") =>
  `<ul class="cards${kind}">\n${stories.map((story) => (story.card ??= card(story))).join("")}</ul>\n`;

export const mark = (one) => `<span class="mark standard--${one.id}" aria-hidden="true"></span>`;

export const wordCards = (stories) => `<ul class="cards cards--words">
${stories
  .map(
    (story) => `<li class="card card--words card--${setting(story)} standard--${story.standards[0].id}">
<h3><a href="${story.url}"><q>${esc(story.evidence)}</q></a></h3>
<p>${esc(story.business.name)}</p>
${foot(story)}
</li>
`,
  )
  .join("")}</ul>
`;

export const pager = ({ number, count, address }, newer = "Newer", older = "Older") => {
  if (count === 1) return "";
  const near = [...new Set([1, number - 2, number - 1, number, number + 1, number + 2, count])].filter(
    (page) => page >= 1 && page <= count,
  );
  const links = near.map((page, at) => {
    const gap = at && page - near[at - 1] > 1 ? "<li><span>…</span></li>\n" : "";
    const here = page === number ? 'class="pager__here" ' : "";
    const current = page === number ? ' aria-current="page"' : "";
    return `${gap}<li><a ${here}href="${address(page)}"${current} aria-label="Page ${page}">${page}</a></li>\n`;
  });
  return `<nav class="pager" aria-label="Pages">
${number > 1 ? `<a rel="prev" href="${address(number - 1)}">${newer}</a>\n` : ""}<ol>
${links.join("")}</ol>
${number < count ? `<a rel="next" href="${address(number + 1)}">${older}</a>\n` : ""}</nav>
`;
};

// Standards with how many of the stories name each; a list keeps its counts.
export const counted = (stories) => {
  if (!stories.counts) {
    stories.counts = new Map();
    for (const { standards } of stories)
      for (const one of standards) stories.counts.set(one, (stories.counts.get(one) ?? 0) + 1);
  }
  return stories.counts;
};

export const tally = (wall, stories) => {
  const counts = counted(stories);
  const rows = wall.standards.filter((one) => counts.has(one)).map(
    (one) =>
      `<li><a href="${one.url}">${pin(one)} ${esc(one.name)}</a>${counts.get(one) > 1 ? ` <b>× ${counts.get(one)}</b>` : ""}</li>\n`,
  );
  return `<ul class="standard-counts">\n${rows.join("")}</ul>\n`;
};

const row = (wall, at, thing, face, more) => `<li class="name-list__row standard--${wall.standards[at % wall.standards.length].id}">
${face}
<a class="name-list__name" href="${thing.url}"><bdi>${esc(thing.name)}</bdi></a>
<span class="name-list__details">${more}</span>
</li>
`;

export const personRow = (wall, at, person, count) =>
  row(wall, at, person, `<span class="name-list__picture">${square(person)}</span>`, times(count));

export const businessRow = (wall, at, business) =>
  row(
    wall,
    at,
    business,
    `<span class="name-list__picture name-list__picture--logo"><span class="monogram" aria-hidden="true">${business.name.slice(0, 1)}</span></span>`,
    `${esc(business.place.name)} · ${times(wall.of("businesses", business).length)}`,
  );
