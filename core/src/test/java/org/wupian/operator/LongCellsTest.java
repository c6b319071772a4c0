package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.kernel.Pack;

/// A cell of a workbook may hold 32,767 characters of anything; reading it must not stop an import.
@Timeout(60)
class LongCellsTest {

    private static final int CELL = 32_767;

    @ParameterizedTest
    @ValueSource(strings = {"(", "亿", "1", "其中", "1-", "一亿", "A", "驻", "驻马店路", "西平路", "实缴", ","})
    void noCellIsReadForLong(String piece) {
        String cell = piece.repeat(CELL / piece.length());
        Places places = Places.of(new Pack(Path.of("../packs/zhumadian")));

        long start = System.nanoTime();
        OperatorCode code = OperatorCode.read(cell);
        RegisteredCapital.Reading capital = RegisteredCapital.read(cell, "注册资本（万元）");
        Industries.Reading industry = Industries.national().read(cell);
        Place place = places.find(cell);
        String phone = Contacts.phone(cell);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(code)
                .isEqualTo(new OperatorCode.Wrong(OperatorCode.Fault.LENGTH, Optional.empty()));
        assertThat(capital)
                .isEqualTo(new RegisteredCapital.Wrong(RegisteredCapital.Fault.NOT_A_NUMBER));
        assertThat(industry).isEqualTo(new Industries.Unknown());
        assertThat(place).isEqualTo(new Place.Unknown());
        assertThat(phone).isEqualTo("****");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void theCountyAtTheBeginningOfALongCellIsStillFound() {
        Places places = Places.of(new Pack(Path.of("../packs/zhumadian")));

        assertThat(places.find("驻马店市西平县" + "某".repeat(30_000))).isInstanceOf(Place.Known.class);
    }
}
