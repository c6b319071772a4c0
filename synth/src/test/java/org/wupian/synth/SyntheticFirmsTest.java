package org.wupian.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Pack;
import org.wupian.synth.ListedFirmRow.Slip;

class SyntheticFirmsTest {

    private static final Pack PACK = new Pack(Path.of("../packs/zhumadian"));

    @Test
    void theSameSeedGivesTheSameFirmsAndMoreBeginWithTheSame() {
        List<SyntheticFirm> firms = SyntheticFirms.of(PACK, 2000, 7);

        assertThat(SyntheticFirms.of(PACK, 2000, 7)).isEqualTo(firms);
        assertThat(SyntheticFirms.of(PACK, 3000, 7))
                .startsWith(firms.toArray(SyntheticFirm[]::new));
        assertThat(SyntheticFirms.of(PACK, 2000, 8)).isNotEqualTo(firms);
    }

    @Test
    void everyCodeIsAnotherAndItsCheckCharactersHold() {
        Set<String> codes = new HashSet<>();
        for (SyntheticFirm it : SyntheticFirms.of(PACK, 2000, 7)) {
            CreditCode code = CreditCode.read(it.code()).orElseThrow();

            assertThat(codes.add(it.code())).isTrue();
            assertThat(code.checkHolds()).isTrue();
            assertThat(code.organisationCheckHolds()).isTrue();
            assertThat(code.registrar()).isEqualTo(it.county());
            if (it.number() != null) {
                assertThat(it.number()).matches("[0-9]{15}");
            }
        }
    }

    @Test
    void firmsAreAsAlikeAsInRegisters() {
        List<SyntheticFirm> firms = SyntheticFirms.of(PACK, 5000, 7);
        List<String> names = firms.stream().map(SyntheticFirm::name).toList();

        assertThat(names).filteredOn(it -> it.contains("华丰")).hasSizeGreaterThan(20);
        assertThat(names).anyMatch(it -> it.endsWith("分公司"));
        assertThat(names).anyMatch(it -> it.endsWith("合作社"));
        assertThat(names).anyMatch(it -> it.endsWith("家庭农场"));
        assertThat(new HashSet<>(names)).hasSizeLessThanOrEqualTo(names.size());
        assertThat(firms).anyMatch(it -> !it.formerNames().isEmpty());
        assertThat(firms).allMatch(it -> it.address().contains(it.township()));
    }

    @Test
    void aListTypesMostNamesWellAndSomeBadlyAndSaysHow() {
        List<SyntheticFirm> firms = SyntheticFirms.of(PACK, 5000, 7);
        Misspelling typing = new Misspelling("驻马店", "河南", 7);

        List<ListedFirmRow> rows = firms.stream().map(it -> typing.misspelt(it, 1)).toList();

        for (int i = 0; i < rows.size(); i++) {
            ListedFirmRow row = rows.get(i);
            assertThat(row.truth()).isEqualTo(firms.get(i).code());
            assertThat(row.name().equals(firms.get(i).name())).isEqualTo(row.slips().isEmpty());
        }
        assertThat(rows.stream().filter(it -> it.slips().isEmpty()).count())
                .isBetween(1500L, 3500L);
        assertThat(rows.stream().flatMap(it -> it.slips().stream()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Slip.class));
        assertThat(typing.misspelt(firms.get(0), 1)).isEqualTo(rows.get(0));
    }
}
