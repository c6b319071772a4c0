package org.wupian.roster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wupian.directory.Organisation;
import org.wupian.directory.Organisations;
import org.wupian.kernel.Pack;
import org.wupian.operator.Place;
import org.wupian.operator.Places;

/// Finds the county of an address, or of what a list says of it (所属县区认定).
@Component
class CountyFinder {

    private final Pack pack;
    private final Organisations organisations;
    private volatile @Nullable Places places;

    CountyFinder(Pack pack, Organisations organisations) {
        this.pack = pack;
        this.organisations = organisations;
    }

    /// What was found.
    ///
    /// @param code of the county's unit
    /// @param doubt candidates or words, when it is not certain
    /// @param outside whether it lies in another city
    record Found(Optional<String> code, Optional<String> doubt, boolean outside) {

        static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), false);
        static final Found OUTSIDE = new Found(Optional.empty(), Optional.empty(), true);
    }

    /// Read at first need: it takes the country's places together.
    private Places places() {
        Places known = places;
        if (known == null) {
            known = Places.of(pack);
            places = known;
        }
        return known;
    }

    Found find(String written) {
        if (written.isBlank()) {
            return Found.NOTHING;
        }
        Optional<String> county =
                organisations
                        .called(written)
                        .filter(it -> it.kind() == Organisation.Kind.COUNTY)
                        .map(Organisation::code);
        if (county.isPresent()) {
            return new Found(county, Optional.empty(), false);
        }
        return switch (places().find(written)) {
            case Place.Known it ->
                    new Found(Optional.of(it.county().code()), Optional.empty(), false);
            case Place.Doubtful it ->
                    new Found(
                            it.candidates().size() == 1
                                    ? Optional.of(it.candidates().getFirst().code())
                                    : Optional.empty(),
                            it.doubt() == Place.Doubt.CITY_NOT_NAMED
                                    ? Optional.empty()
                                    : Optional.of(
                                            String.join(
                                                    "、",
                                                    it.candidates().stream()
                                                            .map(Place.County::name)
                                                            .toList())),
                            false);
            case Place.Outside _ -> Found.OUTSIDE;
            case Place.Unknown _ -> Found.NOTHING;
        };
    }
}
