-- What stood around the words that a comment is on, so that they are found again in an edited paragraph.
alter table comment add column quote_before text;
alter table comment add column quote_after text;

-- In the national room wording and order can be changed; revision counts the wordings. A comment has its number for good
-- when it is submitted: numbers with gaps would tell what was taken back before.
alter table comment add column revision integer not null default 1;
alter table comment add column edited_at timestamptz;
alter table comment add column edited_by uuid references person;
alter table comment drop constraint comment_number;
create unique index comment_number on comment (report, state, number) where submitted_at is not null;
create index comment_report on comment (report, state);
create index comment_paragraph on comment (paragraph) where paragraph is not null;

-- What a state's people say to each other about a comment, their own or another's. It never leaves the room.
create table room_note (
    id         uuid primary key,
    comment    uuid not null references comment,
    state      text not null,
    author     uuid not null references person,
    text       text not null,
    written_at timestamptz not null
);
create index room_note_comment on room_note (comment, state, written_at);

-- Another state stands by a submitted comment; withdrawn ones are kept.
create table comment_support (
    id           uuid primary key,
    comment      uuid not null references comment,
    state        text not null,
    given_by     uuid not null references person,
    given_at     timestamptz not null,
    withdrawn_by uuid references person,
    withdrawn_at timestamptz
);
create unique index comment_support_stands on comment_support (comment, state) where withdrawn_at is null;

-- A submitted comment reaches more readers than it was submitted for; never fewer.
create table comment_widening (
    id         bigint generated always as identity primary key,
    comment    uuid not null references comment,
    from_whom  text not null,
    to_whom    text not null,
    widened_by uuid not null references person,
    widened_at timestamptz not null
);
create index comment_widening_comment on comment_widening (comment);

-- The state's view is frozen, whoever holds the application's password.
create function comment_is_frozen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A comment is kept: it is withdrawn, not removed.';
    end if;
    if old.submitted_at is not null and
       row (new.id, new.report, new.number, new.version, new.state, new.author, new.paragraph, new.quote, new.quote_before, new.quote_after, new.type, new.text,
            new.proposed_wording, new.written_at, new.submitted_at, new.submitted_by, new.revision, new.edited_at, new.edited_by)
       is distinct from
       row (old.id, old.report, old.number, old.version, old.state, old.author, old.paragraph, old.quote, old.quote_before, old.quote_after, old.type, old.text,
            old.proposed_wording, old.written_at, old.submitted_at, old.submitted_by, old.revision, old.edited_at, old.edited_by) then
        raise exception 'A submitted comment is frozen as the view of its state.';
    end if;
    if old.submitted_at is not null and old.audience <> new.audience and old.audience <> 'drafters' then
        raise exception 'What was read cannot be unread: the audience of a submitted comment is never narrowed.';
    end if;
    if old.withdrawn_at is not null and row (new.withdrawn_at, new.withdrawn_by) is distinct from row (old.withdrawn_at, old.withdrawn_by) then
        raise exception 'A comment is withdrawn once and for all.';
    end if;
    return new;
end $$;
create trigger comment_is_frozen before update or delete on comment for each row execute function comment_is_frozen();
