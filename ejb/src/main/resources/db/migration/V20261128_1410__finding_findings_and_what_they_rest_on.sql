-- A paragraph that asserts non-compliance. It is marked beside the text, so that the text and its hash stay what they are.
create table finding (
    paragraph uuid primary key references paragraph on delete cascade,
    report    uuid not null references report,
    standard  text not null,
    revision  integer not null,
    marked_at timestamptz not null,
    marked_by uuid not null references person
);
create index finding_report on finding (report);

-- The measure as it is written ("2375 (2017) ¶11"), and which one it is where that is known.
create table finding_measure (
    paragraph uuid not null references finding on delete cascade,
    place     integer not null,
    reference text not null,
    measure   uuid,
    primary key (paragraph, place)
);

-- Who is named, and the quoted words that tell of the act.
create table finding_party (
    paragraph uuid not null references finding on delete cascade,
    place     integer not null,
    name      text not null,
    act       uuid references citation on delete set null,
    primary key (paragraph, place)
);

-- A working copy: made from which bytes of which exhibit, of which page and places, by whom and with what. The copy's own row tells when.
create table derivation (
    exhibit       uuid primary key references exhibit,
    origin        uuid not null references exhibit,
    origin_sha256 text not null,
    kind          text not null,
    page          integer,
    places        text,
    from_language text,
    to_language   text,
    maker         text not null,
    tool          text
);
create index derivation_origin on derivation (origin);

-- An exhibit that nothing may rest on any more. It stays where it is, with what was quoted from it.
alter table exhibit
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid references person,
    add column withdrawn_for text;
