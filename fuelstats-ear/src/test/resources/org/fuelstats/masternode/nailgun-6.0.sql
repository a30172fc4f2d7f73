-- What Nailgun 6.0 has of the tables that matter here: its JSON is text.
create type action_type as enum ('http_request', 'nailgun_task');
create table action_logs (
  id serial primary key,
  actor_id varchar(64),
  action_group varchar(64) not null,
  action_name varchar(64) not null,
  action_type action_type not null,
  start_timestamp timestamp without time zone not null,
  end_timestamp timestamp without time zone,
  is_sent boolean,
  additional_info text not null,
  cluster_id integer,
  task_uuid varchar(36)
);
create table master_node_settings (
  id serial primary key,
  master_node_uid varchar(36) not null,
  settings text
);
insert into master_node_settings (master_node_uid, settings) values ('%UID%', '{"statistics": {
  "send_anonymous_statistic": {"type": "checkbox", "value": true, "label": "send", "weight": 10},
  "send_user_info": {"type": "checkbox", "value": false, "label": "user", "weight": 20},
  "user_choice_saved": {"type": "hidden", "value": false}}}');
-- A task that Nailgun has recorded itself, with what must not leave, and one that has not ended.
insert into action_logs (action_group, action_name, action_type, start_timestamp, end_timestamp, is_sent, additional_info, cluster_id, task_uuid)
values ('cluster_changes', 'deployment', 'nailgun_task', '2026-11-01 10:00:00', '2026-11-01 10:30:00', false,
        '{"parent_task_id": 1, "subtasks_ids": [], "operation": "deployment", "nodes_from_resp": ["1", "node-1.planted.example"],
          "ended_with_status": "error", "message": "planted secret", "output": {"args": {"admin_password": "planted secret"}}}', 7,
        'c1ad6edb-d7b2-4b33-8e6f-0a5a4a1f8b11'),
       ('cluster_changes', 'provision', 'nailgun_task', '2026-11-01 11:00:00', null, false, '{"operation": "provision"}', 7,
        'c1ad6edb-d7b2-4b33-8e6f-0a5a4a1f8b12');
