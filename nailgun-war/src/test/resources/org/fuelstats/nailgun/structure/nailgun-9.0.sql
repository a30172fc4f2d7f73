-- An installation of release 9.0 with one deployed environment on neutron, with a plugin and VMware, in the tables of nailgun-9.0-tables.sql.
insert into releases (id, name, version, operating_system, attributes_metadata) values (2, 'Mitaka on Ubuntu 14.04', 'mitaka-9.0', 'Ubuntu',
  '{"editable": {"common": {"debug": {"value": false}, "task_deploy": {"value": true}}, "storage": {"mon_key": {"value": {"generator": "cephx_key"}}}}}');
insert into clusters (id, mode, status, net_provider, ui_settings, name, release_id, is_customized, fuel_version, components, extensions, roles_metadata)
values (4, 'ha_compact', 'operational', 'neutron', '{}', 'planted-name', 2, false, '9.0', '["hypervisor:qemu", "network:neutron:core:ml2"]', '{volume_manager,network_manager}',
  '{"controller": {"name": "Planted title", "description": "Planted words about controllers that are free text, of course", "weight": 10, "conflicts": ["compute"]}}');
insert into attributes (cluster_id, editable) values (4, '{
  "common": {"debug": {"value": false}, "task_deploy": {"value": false}, "security_groups": {"value": "iptables_hybrid"}},
  "external_ntp": {"ntp_list": {"value": ["ntp.planted.example"]}}, "external_dns": {"dns_list": {"value": ["10.1.2.3"]}},
  "repo_setup": {"repos": {"value": [{"name": "planted", "uri": "http://10.1.2.3/planted"}]}},
  "storage": {"fsid": {"value": "f5a7b4c2-0000-4000-8000-00000000beef"}, "mon_key": {"value": "AQplantedAAAAABAA5lVHJkaLqhVj9MWxKC5HwQ=="}, "volumes_ceph": {"value": true}},
  "service_user": {"root_password": {"value": "planted"}},
  "planted_plugin": {"metadata": {"enabled": true}, "planted_password": {"value": "planted"}}}');
insert into vmware_attributes (cluster_id, editable) values (4, '{"value": {"availability_zones": [{"vcenter_host": "10.1.2.3", "vcenter_password": "planted",
  "cinder": {"enable": true}, "nova_computes": [{"vsphere_cluster": "planted1"}, {"vsphere_cluster": "planted2"}]}]}}');
insert into networking_configs (id, discriminator, cluster_id, dns_nameservers) values (5, 'neutron', 4, '["10.1.2.3"]');
insert into neutron_config values (5, null, '[2, 65535]', 'fa:16:3e:00:00:00', '192.168.111.0/24', 'planted_net', 'planted_ext', 'tun', 'ovs');
insert into nodegroups (id, cluster_id, name) values (4, 4, 'planted-group');
insert into plugins (id, name, title, version, description, homepage, authors, licenses, groups, releases, fuel_version, package_version, is_hotpluggable, attributes_metadata, deployment_tasks)
values (3, 'detach-database', 'Planted title', '1.1.0', 'Planted description', 'http://planted.example', '{Planted Author}', '{"Apache License Version 2.0"}', '{storage}',
  '[{"os": "ubuntu", "version": "2014.2-6.1", "mode": ["ha"], "deployment_scripts_path": "deployment_scripts/", "repository_path": "repositories/ubuntu"}]', '["8.0", "9.0"]', '3.0.0', false,
  '{"attributes": {"planted_password": {"value": "planted"}}}', '[{"id": "database", "type": "group", "role": ["standalone-database"], "parameters": {"planted": "planted"}}]'),
  (8, 'switched-off', 'x', '1.0', 'x', 'x', '{}', '{}', '{}', '[]', '[]', '1.0.0', false, '{}', '[]');
insert into cluster_plugins (plugin_id, cluster_id, enabled, attributes) values (3, 4, true, '{"planted": "planted"}'), (8, 4, false, '{}');
insert into cluster_plugin_links (id, cluster_id, title, url, description, hidden) values (2, 4, 'Planted dashboard', 'http://planted.example/', 'planted', false);
insert into nodes (id, cluster_id, group_id, name, status, meta, mac, ip, hostname, manufacturer, platform_name, kernel_params, progress, os_platform, pending_addition, pending_deletion,
  error_msg, timestamp, online, labels, roles, pending_roles, primary_roles, network_template, extensions, vms_conf, attributes)
values (11, 4, 4, 'planted-node', 'ready', '{"cpu": {"real": 2, "total": 24, "spec": [{"model": "Intel(R) Xeon(R) CPU E5-2620 0 @ 2.00GHz", "frequency": 2001}]},
  "memory": {"slots": 16, "total": 137438953472, "maximum_capacity": 274877906944, "devices": [{"type": "DDR3", "size": 8589934592, "frequency": 1333, "planted": "x"}]},
  "disks": [{"name": "sda", "disk": "sda", "model": "TOSHIBA MK1002TS", "size": 1000204886016, "removable": "0", "extra": ["disk/by-id/wwn-0x5000c500planted"]}],
  "system": {"manufacturer": "Supermicro", "product": "X9DRW", "family": "To be filled by O.E.M.", "version": "0123456789", "serial": "planted", "uuid": "planted", "fqdn": "planted.acme.example"},
  "interfaces": [{"name": "eth0", "mac": "0c:c4:7a:1f:aa:01", "ip": "10.20.0.4", "netmask": "255.255.255.0", "driver": "igb", "bus_info": "0000:01:00.0", "pxe": true, "state": "up",
    "max_speed": 1000, "current_speed": 1000, "offloading_modes": [{"name": "tx-checksumming", "state": true, "sub": [{"name": "tx-checksum-ipv4", "state": null, "sub": []}]}],
    "interface_properties": {"mtu": null, "numa_node": 0, "sriov": {"physnet": "physnet2", "sriov_totalvfs": 63}}}],
  "numa_topology": {"distances": [["1.0", "2.1"], ["2.1", "1.0"]], "numa_nodes": [{"id": 0, "cpus": [0, 1], "memory": 68719476736}], "supported_hugepages": [2048, 1048576]},
  "pci_devices": []}', '0c:c4:7a:1f:aa:01', '10.20.0.4', 'planted-host', 'Supermicro', 'X9DRW', null, 100, 'ubuntu', false, false, 'planted error at 10.1.2.3', '2016-06-01', true,
  '{"planted": "planted"}', '{controller,ceph-osd}', '{}', '{controller}', '{"planted": "planted"}', '{volume_manager}', '[{"planted": 1}]',
  '{"hugepages": {"nova": {"value": {"2048": 0}}, "dpdk": {"value": 0}}, "cpu_pinning": {"nova": {"value": 2}}}');
insert into node_nic_interfaces (id, node_id, name, mac) values (120, 11, 'eth0', '0c:c4:7a:1f:aa:01');
insert into network_groups (id, name, cidr, gateway) values (1, 'fuelweb_admin', '10.109.0.0/23', '10.109.0.1'), (2, 'fuelweb_admin', '10.110.0.0/24', null);
insert into ip_addr_ranges (network_group_id, first, last) values (1, '10.109.0.3', '10.109.1.254'), (2, '10.110.0.3', '10.110.0.4');
