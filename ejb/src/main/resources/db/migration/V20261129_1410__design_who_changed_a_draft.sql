-- Where four eyes are wanted, whoever changed a draft does not publish it: all of them, not the last alone.
create table workflow_draft_author (
    draft  uuid not null references workflow_draft,
    person uuid not null references person,
    primary key (draft, person)
);
-- Of drafts that are open, the first and the last who had a hand in them are known.
insert into workflow_draft_author select id, opened_by from workflow_draft union select id, changed_by from workflow_draft;
