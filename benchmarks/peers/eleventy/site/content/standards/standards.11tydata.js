export default { tags: "standards", permalink: false };
