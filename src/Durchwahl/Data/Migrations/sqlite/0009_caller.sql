-- What for: the secret without which nothing can be told from the digests of codes; itself protected by the keys beside the data. Kept as long as the house.
create table caller_secret (
  id integer primary key,
  protected text not null
) strict;

-- What for: with which code and word a person sees what was promised; both only as digests. The nightly job ForgetCallerCodes deletes a code 90 days (unless the office chose otherwise) after it was
-- given and after the last promise that it opens has ended.
create table caller_code (
  id text primary key,
  office_id text not null references office (id),
  code_digest text not null unique,
  word_hash text not null,
  contact_id text, -- a code opens a contact with all its promises
  promise_id text references promise (id) on delete cascade, -- or this single one
  issued_at text not null,
  version integer not null
) strict;
create index caller_code_by_contact on caller_code (contact_id);
create index caller_code_by_promise on caller_code (promise_id);

-- What for: how often a word was guessed in vain, for codes that exist and for those that do not, so that both look alike. No address, no person. The job ForgetCallerCodes deletes each after 7 days.
create table caller_guess (
  code_digest text primary key,
  tries integer not null,
  last_at text not null
) strict;

-- What for: how content people are, as numbers in a month; nothing leads from them to a promise or to who kept it. Kept as long as the office, figures are made of it; no job deletes.
create table promise_rating (
  office_id text not null references office (id),
  month text not null, -- as in 2026-09
  kind text not null,
  answer text not null,
  number integer not null,
  primary key (office_id, month, kind, answer)
) strict;
