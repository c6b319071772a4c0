package org.wupian.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    private final WebhookAddress outside = new WebhookAddress(false);
    private final WebhookAddress inside = new WebhookAddress(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost:8443/hook",
                "https://169.254.169.254/latest",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://[fd00::1]/hook",
                "https://10.1.2.3/hook",
                "https://172.20.0.1/hook",
                "https://192.168.1.1/hook",
                "https://100.64.0.1/hook",
                "https://0.0.0.0/hook"
            })
    void whatStandsInsideIsCalledOnlyWhereThatIsAllowed(String url) {
        assertThat(outside.fault(url)).contains("roster.error.url.inner");
        assertThat(inside.fault(url)).isEmpty();
        assertThat(inside.fault(url.replace("https", "http"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "ftp://8.8.8.8/hook",
                "https://user@8.8.8.8/hook",
                "bank.example/hook",
                "https:///hook",
                ""
            })
    void whatIsNoWholeAddressIsRefused(String url) {
        assertThat(outside.fault(url)).contains("roster.error.url");
    }

    @Test
    void anAddressOutsideIsCalled() {
        assertThat(outside.fault("https://8.8.8.8/hook")).isEmpty();
    }
}
