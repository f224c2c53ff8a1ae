-- A version that is not what the experts signed, and for which they were asked to sign again.
create table signing_again (
    report   uuid not null references report,
    version  integer not null,
    asked_at timestamptz not null,
    primary key (report, version),
    foreign key (report, version) references version (report, number)
);

-- What an expert said of it. The statement is the dissent that was given instead of a signature.
create table signature_again (
    report       uuid not null,
    version      integer not null,
    person       uuid not null references person,
    stance       text not null check (stance in ('sign', 'dissent')),
    content_hash text not null,
    statement    uuid references statement,
    given_at     timestamptz not null,
    primary key (report, version, person),
    foreign key (report, version) references signing_again,
    check ((stance = 'dissent') = (statement is not null))
);
create index signature_again_statement on signature_again (statement) where statement is not null;
create trigger signing_again_is_kept before update or delete on signing_again for each row execute function record_is_kept();
create trigger signature_again_is_kept before update or delete on signature_again for each row execute function record_is_kept();
