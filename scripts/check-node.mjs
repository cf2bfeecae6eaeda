// Says what is wrong when the scripts run on a Node that cannot read them. Plain JavaScript for that reason.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `This is Node ${process.version}; the scripts need 24. \`npm ci\` brings it, unless install scripts are off (--ignore-scripts).`,
  );
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
