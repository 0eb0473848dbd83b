-- jsonb puts fields in an order of its own; a plan is shown and compared in the order it was printed.
ALTER TABLE "documents" ALTER COLUMN "draft" SET DATA TYPE JSON USING "draft"::json;
ALTER TABLE "amendments" ALTER COLUMN "draft" SET DATA TYPE JSON USING "draft"::json;
ALTER TABLE "tasks" ALTER COLUMN "draft" SET DATA TYPE JSON USING "draft"::json;
