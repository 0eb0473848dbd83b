-- Why an intent waits for a later round than its line was planned for: `budget`, the asks of a person's week. Its line
-- keeps its instant, and when the intent leaves its outcome is `merged`.
ALTER TABLE "intents" ADD COLUMN "put_off" TEXT;

-- Local closures: days on which units of a type (of every type where it is null, the office among them) do not work.
CREATE TABLE "closures" (
    "id" SERIAL NOT NULL,
    "unit_type" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closures_pkey" PRIMARY KEY ("id")
);
