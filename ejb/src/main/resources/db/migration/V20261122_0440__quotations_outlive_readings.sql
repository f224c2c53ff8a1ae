-- The page's text as it was when it was quoted, by its hash; and whether a later reading has the words no more.
alter table citation
    add column page_hash text,
    add column lost      boolean not null default false;
create index citation_exhibit on citation (exhibit);

-- Whether it waits to be read anew, and since when it is being read.
alter table exhibit
    add column again      boolean not null default false,
    add column read_since timestamptz;
create index exhibit_again on exhibit (received_at) where again;
