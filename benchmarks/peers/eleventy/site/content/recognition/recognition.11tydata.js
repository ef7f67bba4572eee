export default { tags: "recognition", layout: "story.11ty.js", permalink: (data) => `/recognition/${data.page.fileSlug}/` };
