package org.wupian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "li.si+wupian@mail.zmd.gov.cn", "1@2-3.example"})
    void ordinaryAddressesAreTaken(String address) {
        assertThat(MailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "@b.cn",
                "a@.cn",
                "a b@c.cn",
                "a@b.cn, c@d.cn",
                "a@b.cn\nBcc: c@d.cn",
                "<a@b.cn>",
                "a..b@c.cn",
                "a@-b.cn",
                "a@邮箱.中国"
            })
    void whatIsNoneOrSeveralIsNot(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
    }
}
