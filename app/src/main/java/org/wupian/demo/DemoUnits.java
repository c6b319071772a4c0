package org.wupian.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wupian.directory.Organisation.Kind;
import org.wupian.directory.PackUnit;
import org.wupian.directory.SyntheticUnits;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticUnit;

/// Invented banks, insurers and enterprises in place of the pack's: nobody real may seem to have
/// said what was made up.
class DemoUnits implements SyntheticUnits {

    private final SyntheticCity city;

    DemoUnits(SyntheticCity city) {
        this.city = city;
    }

    @Override
    public Set<Kind> replaced() {
        return Set.of(Kind.BANK, Kind.INSURER, Kind.ENTERPRISE);
    }

    @Override
    public List<PackUnit> units() {
        return Stream.of(city.banks(), city.insurers(), city.enterprises())
                .flatMap(List::stream)
                .map(DemoUnits::unit)
                .toList();
    }

    private static PackUnit unit(SyntheticUnit it) {
        return new PackUnit(
                it.code(),
                it.name(),
                Kind.valueOf(it.kind().toUpperCase(Locale.ROOT)),
                List.of(),
                "",
                it.account(),
                true);
    }
}
