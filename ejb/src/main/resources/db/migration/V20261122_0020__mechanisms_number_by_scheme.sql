-- The example of a symbol becomes the scheme that it was an example of.
alter table mechanism_revision disable trigger revision_is_kept;
update mechanism_revision set profile = (profile - 'symbolHint') || jsonb_build_object('symbolScheme',
    regexp_replace(regexp_replace(profile ->> 'symbolHint', '/[0-9]{4}/', '/{year}/'), '/[0-9]+$', '/{number}'))
where profile ? 'symbolHint';
alter table mechanism_revision enable trigger revision_is_kept;
