package org.fuelstats.architecture;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A key, a default or a range that changes is something that operators have to learn: here it can't happen unnoticed. */
class SettingsTest {
    /** Key, type, default and allowed range of every setting. */
    private static final String SETTINGS = """
            DO_NOT_TRACK | String | 0 | –
            FUELSTATS_ANALYTICS_ADDRESS | String | 127.0.0.1 | –
            FUELSTATS_ELASTICSEARCH_INDEX_PREFIX | Optional | – | –
            FUELSTATS_METRICS_ADDRESS | String | 127.0.0.1 | –
            fuelstats.analytics.serves-metric-store | boolean | false | –
            fuelstats.audit.keep | Duration | P365D | P1D to P3650D
            fuelstats.audit.max-refused-logins | int | 100000 | 0 to 10000000
            fuelstats.collector.filtering-rules | Optional | – | –
            fuelstats.collector.max-body-bytes | ByteSize | 16 MiB | 1 B to 1024 TiB
            fuelstats.collector.max-depth | int | 64 | 1 to 500
            fuelstats.collector.max-inflated-bytes | ByteSize | 64 MiB | 1 B to 1024 TiB
            fuelstats.collector.max-memory | ByteSize | 192 MiB | 1 B to 1024 TiB
            fuelstats.collector.max-name-length | int | 256 | from 1
            fuelstats.collector.max-number-length | int | 64 | from 1
            fuelstats.collector.max-records | int | 10000 | from 1
            fuelstats.collector.max-string-length | int | 262144 | from 1
            fuelstats.collector.max-values-per-record | int | 2000000 | from 1
            fuelstats.collector.quarantine.max-age | Duration | P20D | from PT0.000000001S
            fuelstats.collector.quarantine.max-bytes | ByteSize | 256 MiB | 1 B to 1024 TiB
            fuelstats.collector.quarantine.max-entry-bytes | ByteSize | 4 MiB | 1 B to 1024 TiB
            fuelstats.collector.validate-answers | boolean | false | –
            fuelstats.connections.handshake-timeout | Duration | PT10S | PT0.1S to PT5M
            fuelstats.connections.per-address | int | 500 | from 1
            fuelstats.connections.trusted-proxies | Optional | – | –
            fuelstats.exports.at-once | int | 4 | 1 to 64
            fuelstats.failures.digest-interval | Duration | PT15M | PT1S to P7D
            fuelstats.failures.keep-contact | Duration | P730D | P1D to P3650D
            fuelstats.failures.mail-give-up | Duration | P7D | PT1M to P365D
            fuelstats.failures.mail-to | Optional | – | –
            fuelstats.failures.mails-per-hour | int | 30 | 0 to 10000
            fuelstats.failures.mails-per-kind-and-hour | int | 3 | 0 to 1000
            fuelstats.http.public-names | PublicNames | localhost, 127.0.0.1, [::1] | –
            fuelstats.jobs.keep | Duration | P7D | PT1M to P3650D
            fuelstats.jobs.max-result-bytes | ByteSize | 256 MiB | 1 MiB to 1024 GiB
            fuelstats.jobs.max-total-bytes | ByteSize | 4 GiB | 1 MiB to 1024 GiB
            fuelstats.jobs.running | int | 4 | 0 to 1000
            fuelstats.jobs.running-per-node | int | 2 | 0 to 1000
            fuelstats.jobs.waiting-per-user | int | 10 | 0 to 1000
            fuelstats.nailgun.address | URI | http://127.0.0.1:8001 | –
            fuelstats.nailgun.collector.address | Optional | – | –
            fuelstats.nailgun.collector.proxy | Optional | – | –
            fuelstats.nailgun.collector.trust-store | Optional | – | –
            fuelstats.nailgun.collector.trust-store-password | String | changeit | –
            fuelstats.nailgun.feature-groups | String | experimental | –
            fuelstats.nailgun.login-check | String | /api/settings | –
            fuelstats.nailgun.max-body-bytes | ByteSize | 8 MiB | 1 KiB to 64 MiB
            fuelstats.nailgun.record-queue | int | 10000 | 1 to 1000000
            fuelstats.nailgun.record-requests | boolean | true | –
            fuelstats.nailgun.record-tasks | boolean | true | –
            fuelstats.nailgun.send-interval | Duration | PT1H | PT1M to P1D
            fuelstats.nailgun.setup-file | Path | /etc/fuel/astute.yaml | –
            fuelstats.nailgun.version-files | String | /etc/fuel/version.yaml,/etc/nailgun/settings.yaml | –
            fuelstats.reports.most-documents | long | 2000000 | from 0
            fuelstats.reports.verification-hour | int | 2 | 0 to 23
            fuelstats.search.open | boolean | false | –
            fuelstats.senders.max-clock-ahead | Duration | P1D | PT0S to P365D
            fuelstats.timeseries.access | AuthenticationModes | realm | –
            fuelstats.timeseries.access.admin-roles | RoleNames | admin | –
            fuelstats.timeseries.access.keystone.cache | Duration | PT60S | PT0.1S to PT1H
            fuelstats.timeseries.access.keystone.cached-tokens | int | 10000 | 1 to 1000000
            fuelstats.timeseries.access.keystone.password | Optional | – | –
            fuelstats.timeseries.access.keystone.project | String | service | –
            fuelstats.timeseries.access.keystone.project-domain | String | Default | –
            fuelstats.timeseries.access.keystone.public-url | Optional | – | –
            fuelstats.timeseries.access.keystone.timeout | Duration | PT5S | PT0.1S to PT1H
            fuelstats.timeseries.access.keystone.trust-store | Optional | – | –
            fuelstats.timeseries.access.keystone.trust-store-password | String | changeit | –
            fuelstats.timeseries.access.keystone.url | Optional | – | –
            fuelstats.timeseries.access.keystone.user | Optional | – | –
            fuelstats.timeseries.access.keystone.user-domain | String | Default | –
            fuelstats.timeseries.access.proxy.addresses | Optional | – | –
            fuelstats.timeseries.access.proxy.project-header | HeaderName | X-Project-Id | –
            fuelstats.timeseries.access.proxy.roles-header | HeaderName | X-Roles | –
            fuelstats.timeseries.access.proxy.user-header | HeaderName | X-User-Id | –
            fuelstats.timeseries.access.service-roles | RoleNames | service | –
            fuelstats.timeseries.cached-metrics | int | 200000 | 1000 to 10000000
            fuelstats.timeseries.cors.allowed-origins | Optional | – | –
            fuelstats.timeseries.max-ahead | MaxAhead | P1D | PT0.000000001S to P73000D
            fuelstats.timeseries.max-body-bytes | ByteSize | 16 MiB | 1 KiB to 64 MiB
            fuelstats.timeseries.max-limit | int | 1000 | 1 to 10000
            fuelstats.timeseries.max-memory | ByteSize | 128 MiB | 16 MiB to 2 TiB
            fuelstats.timeseries.promql.most-samples | int | 10000000 | 1000 to 1000000000
            fuelstats.timeseries.promql.most-series | int | 10000 | 1 to 1000000
            fuelstats.timeseries.promql.timeout | Duration | PT2M | PT1S to PT1H
            fuelstats.timeseries.roller.most-bytes | ByteSize | 1 MiB | 1 B to 64 MiB
            fuelstats.timeseries.roller.most-measures | int | 1000000 | 1000 to 50000000
            fuelstats.timeseries.roller.ripe-age | Duration | PT1M | PT0S to P1D
            fuelstats.timeseries.roller.ripe-bytes | ByteSize | 128 KiB | 1 B to 64 MiB
            fuelstats.timeseries.roller.workers | int | 2 | 0 to 64
            fuelstats.trends.interval | Duration | PT1M | PT1S to PT1H
            """;

    @Test
    void keysDefaultsAndRangesStay() {
        assertEquals(
                SETTINGS,
                DeclaredSetting.all().stream().map(setting -> setting + "\n").collect(joining()),
                "settings changed: update this table, docs/configuration.md and CHANGELOG.md");
    }
}
