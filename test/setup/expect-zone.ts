// A run that is named after a zone must be in it, for itself and for the programs it starts.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone !== process.env['TZ']) throw new Error(`These tests are to run in ${process.env['TZ']} and run in ${zone}.`);
