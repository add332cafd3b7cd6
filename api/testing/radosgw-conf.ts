interface Cluster {
  folder: string
  fsid: string
  port: number
}

/**
 * One of each, nothing on disk but logs, nobody asked who they are: for tests. The gateway finds its monitor only on
 * the usual ports: one at a time on a machine.
 */
export function cephConf({ folder, fsid, port }: Cluster): string {
  return `[global]
fsid = ${fsid}
mon_host = v2:127.0.0.1:3300/0,v1:127.0.0.1:6789/0
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_ipv4 = true
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
auth_supported = none
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 2
osd_pool_default_pgp_num = 2
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 10000
mon_data_avail_warn = 1
mon_data_avail_crit = 0
osd_objectstore = memstore
memstore_device_bytes = 1073741824
osd_data = ${folder}/osd
mon_data = ${folder}/mon
admin_socket = ${folder}/run/$name.asok
run_dir = ${folder}/run
log_file = ${folder}/$name.log
pid_file = ${folder}/$name.pid
osd_check_max_object_name_len_on_startup = false
osd_op_num_threads_per_shard = 1
osd_op_num_shards = 1
osd_memory_target = 939524096
rgw_thread_pool_size = 32
rgw_max_concurrent_requests = 64
rgw_enable_usage_log = false
rgw_gc_max_objs = 1
rgw_lc_max_worker = 1
rgw_dynamic_resharding = false
rgw_usage_max_shards = 1
rgw_frontends = beast endpoint=127.0.0.1:${port}
rgw_data = ${folder}/rgw
rgw_dns_name = localhost
`
}
