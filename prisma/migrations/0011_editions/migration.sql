-- 汇总稿: what was done to an edition, in order. The edition is the sum of its acts; nothing of it is ever written over.
CREATE TABLE "edition_acts" (
    "plan_id" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "body" JSON NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_acts_pkey" PRIMARY KEY ("plan_id", "cycle", "no", "ordinal")
);

-- What a final edition printed of a task: next time's "last time".
CREATE TABLE "edition_texts" (
    "task_id" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_texts_pkey" PRIMARY KEY ("task_id", "cycle", "no")
);

-- How papers of a kind are numbered in a year, and every number that was given or left out.
CREATE TABLE "number_sequences" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "pattern" TEXT NOT NULL,
    "start" INTEGER NOT NULL,

    CONSTRAINT "number_sequences_pkey" PRIMARY KEY ("kind", "year")
);

CREATE TABLE "issued_numbers" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "bearer" TEXT,
    "reason" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issued_numbers_pkey" PRIMARY KEY ("kind", "year", "value"),
    CONSTRAINT "issued_numbers_borne_or_reasoned" CHECK (("bearer" IS NULL) <> ("reason" IS NULL))
);

CREATE UNIQUE INDEX "issued_numbers_kind_bearer_key" ON "issued_numbers"("kind", "bearer");

ALTER TABLE "edition_acts" ADD CONSTRAINT "edition_acts_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "edition_texts" ADD CONSTRAINT "edition_texts_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER edition_acts_append_only BEFORE UPDATE OR DELETE ON "edition_acts" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_texts_append_only BEFORE UPDATE OR DELETE ON "edition_texts" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER issued_numbers_append_only BEFORE UPDATE OR DELETE ON "issued_numbers" FOR EACH ROW EXECUTE FUNCTION refuse_change();
