-- What for: the register of freedom-of-information requests; nothing in it says who asked. Kept as long as the office; no job deletes.
create table disclosure_request (
  id uuid primary key,
  office_id uuid not null references office (id),
  number text not null,
  subject text not null,
  received_on date not null,
  law text not null,
  elsewhere text,
  is_public boolean not null,
  legal_promise uuid references promise (id),
  target_promise uuid references promise (id),
  unique (office_id, number)
);
create index disclosure_request_by_day on disclosure_request (office_id, received_on);

-- What for: what happened to a request. Kept with it.
create table disclosure_step (
  request_id uuid not null references disclosure_request (id),
  position integer not null,
  happened_on date not null,
  what text not null,
  note text,
  reasons text not null, -- JSON list
  fee_cents integer,
  primary key (request_id, position)
);

-- What for: who asked, to answer. Personal data: deleted by the nightly job one year after the request ended.
create table disclosure_applicant (
  request_id uuid primary key references disclosure_request (id),
  name text,
  address text,
  email text,
  wording text -- the request as it came in
);

-- What for: answers that the public may read. Kept until an officer takes one back.
create table disclosure_document (
  id uuid primary key,
  request_id uuid not null references disclosure_request (id),
  title text not null,
  content bytea not null, -- PDF
  added_at timestamptz not null,
  added_by text not null
);
create index disclosure_document_by_request on disclosure_document (request_id);
