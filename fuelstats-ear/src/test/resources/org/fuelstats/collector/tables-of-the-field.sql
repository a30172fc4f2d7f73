create table alembic_version (version_num varchar(32) not null);
insert into alembic_version values ('24081e26a283');

create table action_logs (
  id serial primary key,
  master_node_uid varchar not null,
  external_id integer not null,
  body json not null,
  action_name text,
  action_type text,
  unique (master_node_uid, external_id)
);
create index ix_action_logs_action_name_action_type on action_logs (action_name, action_type);
create index ix_action_logs_body_action_type on action_logs ((body ->> 'action_type'));
create index ix_action_logs_body_action_name on action_logs ((body ->> 'action_name'));
insert into action_logs (master_node_uid, external_id, body, action_name, action_type)
  values ('from-the-field', 1, '{"action_name":"deploy","action_type":"nailgun_task"}', 'deploy', 'nailgun_task');

create table installation_structures (
  id serial primary key,
  master_node_uid varchar not null unique,
  structure json not null,
  creation_date timestamp,
  modification_date timestamp,
  is_filtered boolean,
  release text
);
create index ix_installation_structures_is_filtered on installation_structures (is_filtered);
create index ix_installation_structures_release on installation_structures (release);
insert into installation_structures (master_node_uid, structure, creation_date, release)
  values ('from-the-field', '{"fuel_release":{"release":"6.1"}}', '2015-06-20 10:00:00', '6.1');

create type oswl_resource_type as enum
  ('vm', 'tenant', 'volume', 'security_group', 'keystone_user', 'flavor', 'cluster_stats', 'image');
create table oswl_stats (
  id serial primary key,
  master_node_uid text not null,
  external_id integer not null,
  cluster_id integer not null,
  created_date date not null,
  updated_time time not null,
  resource_type oswl_resource_type not null,
  resource_data json,
  resource_checksum text not null,
  version_info json,
  unique (master_node_uid, external_id, resource_type)
);
insert into oswl_stats (master_node_uid, external_id, cluster_id, created_date, updated_time, resource_type,
    resource_data, resource_checksum)
  values ('from-the-field', 1, 1, '2015-06-20', '10:00:00', 'vm', '{}', 'x');
