// Milliseconds of processor time that chrono-node takes for all documents: median of as many rounds as told, after warming up.
const chrono = require('chrono-node');
const documents = JSON.parse(require('node:fs').readFileSync('documents.json', 'utf8'));
const published = new Date(2022, 2, 9);

function once() {
  const before = process.cpuUsage();
  for (const text of documents) chrono.parse(text, published);
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1000;
}

function repeat(milliseconds) {
  let spent = 0, times = 0;
  for (; spent < milliseconds; times++) spent += once();
  return spent / times;
}

repeat(2000);
const rounds = Array.from({ length: Number(process.argv[2]) }, () => repeat(400)).sort((a, b) => a - b);
console.log(rounds[Math.floor(rounds.length / 2)]);
