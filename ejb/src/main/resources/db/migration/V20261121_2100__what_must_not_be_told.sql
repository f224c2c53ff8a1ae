-- What happened in a national room is on the record, for the auditor alone.
alter table record_entry add column room text;

-- A number that counted every state's comments would tell each how much the others write.
alter table comment drop constraint comment_report_number_key;
alter table comment add constraint comment_number unique (report, state, number);

-- The states read the title that was circulated, not the one that is being written.
alter table version add column title text not null default '';

-- A report stands at one step.
drop index step_open;
create unique index step_open on step (report) where closed_at is null;
create index step_stands on step (opened_at) where closed_at is null;
