package org.wupian.linkage;

import java.util.List;
import org.wupian.linkage.Regions.Place;

/// Places for tests: a city with some counties, and towns of one name in two counties.
final class Places {

    static final Regions REGIONS =
            Regions.of(
                    List.of(
                            new Place("410000", "河南省"),
                            new Place("411700", "驻马店市"),
                            new Place("411702", "驿城区"),
                            new Place("411721", "西平县"),
                            new Place("411722", "上蔡县"),
                            new Place("411724", "正阳县"),
                            new Place("411726", "泌阳县"),
                            new Place("411721100", "柏城街道"),
                            new Place("411721101", "五沟营镇"),
                            new Place("411721102", "权寨镇"),
                            new Place("411722101", "朱里镇"),
                            new Place("411722102", "城关镇"),
                            new Place("411726102", "城关镇")));

    private Places() {}

    static FirmName read(String name) {
        return FirmName.read(name, REGIONS);
    }
}
