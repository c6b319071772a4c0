package org.wupian.operator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wupian.kernel.Written;

/// One address (地址), read from the province down to the village.
final class Address {

    /// What stands further behind says nothing about the county.
    private static final int LONGEST = 200;

    private static final Pattern NOISE = Pattern.compile("[\\p{Punct}、。，；：（）【】“”\"·]");
    private static final Pattern LABEL =
            Pattern.compile("^(注册地址?|住所地?|经营地址|经营场所|地址|中华人民共和国|中国(?!人民|农业|工商|建设|银行))+");

    /// Behind a short name these make it a street: 正阳路 is no county.
    private static final Pattern STREET =
            Pattern.compile("[东西南北中]?(大道|大街|路|街(?!道)|巷|胡同|村|庄|社区|小区|花园)");

    private static final Pattern ZONE = Pattern.compile("(高新|经开|开发|经济.{0,4}开发|自贸|港|新)区");

    private final PlaceNames names;
    private final String text;
    private final List<String> words = new ArrayList<>();
    private boolean cityNamed;

    Address(PlaceNames names, String written) {
        this.names = names;
        String plain = NOISE.matcher(Written.tight(written)).replaceAll("");
        text =
                LABEL.matcher(plain.substring(0, Math.min(plain.length(), LONGEST)))
                        .replaceFirst("");
    }

    Place place() {
        int at = head();
        if (text.isEmpty()) {
            return new Place.Unknown();
        }
        Optional<Place> place = county(at);
        if (place.isEmpty()) {
            place = township(at);
        }
        if (place.isEmpty()) {
            place = village(at);
        }
        return place.or(this::further).orElseGet(Place.Unknown::new);
    }

    /// Behind the province and the city.
    private int head() {
        int at = named(names.province, 0).map(Words.Found::end).orElse(0);
        Optional<Words.Found<String>> city = named(names.city, at);
        while (city.isPresent()) {
            cityNamed = true;
            words.add(city.get().word());
            at = city.get().end();
            city = named(names.city, at);
        }
        return at;
    }

    private Optional<Place> county(int at) {
        Optional<Words.Found<Place.County>> wrong = names.misspelt.at(text, at);
        if (wrong.isPresent()) {
            return Optional.of(misspelt(wrong.get()));
        }
        int smaller = Math.max(end(names.townships.at(text, at)), end(names.villages.at(text, at)));
        Optional<Words.Found<Place.County>> own = named(names.counties, at);
        Optional<Words.Found<String>> other =
                named(names.elsewhere, at).filter(it -> full(it) || continued(it.end()));
        if (end(other) > Math.max(end(own), smaller)) {
            return other.map(this::elsewhere);
        }
        return own.filter(it -> it.end() > smaller).map(this::owned);
    }

    private static boolean full(Words.Found<?> found) {
        return endsIn("省市县区州盟旗", found);
    }

    /// A short name is another city only before one of its parts: 白山建材市场 is in no 白山市.
    private boolean continued(int end) {
        return end == text.length()
                || names.elsewhere.at(text, end).isPresent()
                || ZONE.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean endsIn(String kinds, Words.Found<?> found) {
        return kinds.indexOf(found.word().charAt(found.word().length() - 1)) >= 0;
    }

    private static <T> int end(Optional<Words.Found<T>> found) {
        return found.map(Words.Found::end).orElse(-1);
    }

    /// Only what follows, or the city before it, makes a wrong name one of the city's.
    private Place misspelt(Words.Found<Place.County> wrong) {
        Optional<Words.Found<Place.County>> township = township(text, wrong.end());
        boolean follows =
                township.filter(it -> it.meanings().containsAll(wrong.meanings())).isPresent();
        boolean realPlace =
                names.elsewhere.has(wrong.word()) || names.elsewhere.has(wrong.word() + "市");
        if (realPlace && !follows && !cityNamed) {
            return new Place.Outside(wrong.word());
        }
        words.add(wrong.word());
        township.ifPresent(it -> words.add(it.word()));
        Set<Place.County> candidates = new LinkedHashSet<>(wrong.meanings());
        township.ifPresent(it -> candidates.addAll(it.meanings()));
        return doubtful(candidates, Place.Doubt.MISSPELT);
    }

    private Place elsewhere(Words.Found<String> other) {
        if (!cityNamed) {
            return new Place.Outside(text.substring(0, other.end()));
        }
        words.add(other.word());
        Optional<Words.Found<Place.County>> township = township(text, other.end());
        township.ifPresent(it -> words.add(it.word()));
        return doubtful(
                new LinkedHashSet<>(township.map(Words.Found::meanings).orElse(List.of())),
                Place.Doubt.NOT_OF_THE_CITY);
    }

    private Place owned(Words.Found<Place.County> found) {
        Place.County county = found.meanings().get(0);
        words.add(found.word());
        Optional<Words.Found<Place.County>> behind =
                township(text, found.end()).or(() -> zone(found));
        behind.ifPresent(it -> words.add(it.word()));
        boolean own = behind.filter(it -> it.meanings().contains(county)).isPresent();
        if (names.zone(county)) {
            return cityNamed || behind.isPresent()
                    ? known(county)
                    : doubtful(Set.of(county), Place.Doubt.CITY_NOT_NAMED);
        }
        if (behind.isPresent() && !own) {
            Set<Place.County> candidates = new LinkedHashSet<>(List.of(county));
            candidates.addAll(behind.get().meanings());
            return doubtful(candidates, Place.Doubt.DISAGREEMENT);
        }
        return known(county);
    }

    /// A functional zone directly behind a county: it may be the city's or the county's own.
    private Optional<Words.Found<Place.County>> zone(Words.Found<Place.County> county) {
        return names.counties
                .at(text, county.end())
                .filter(it -> names.zone(it.meanings().get(0)))
                .filter(it -> !names.zone(county.meanings().get(0)));
    }

    private Optional<Place> township(int at) {
        return township(text, at)
                .map(this::unique)
                .or(() -> names.parts.at(text, at).map(it -> doubtful(it, Place.Doubt.AMBIGUOUS)));
    }

    private Place unique(Words.Found<Place.County> found) {
        if (found.meanings().size() > 1) {
            return doubtful(found, Place.Doubt.AMBIGUOUS);
        }
        words.add(found.word());
        return known(found.meanings().get(0));
    }

    private Optional<Place> village(int at) {
        Optional<Words.Found<Place.County>> found = names.villages.at(text, at);
        if (found.isEmpty() || cityNamed) {
            return found.map(this::unique);
        }
        boolean several = found.get().meanings().size() > 1;
        return Optional.of(
                doubtful(
                        found.get(), several ? Place.Doubt.AMBIGUOUS : Place.Doubt.CITY_NOT_NAMED));
    }

    /// The city, a county or a township that stands further behind: other words came first.
    private Optional<Place> further() {
        Optional<Words.Found<String>> city = names.city.behind(text, 1);
        if (!cityNamed && city.isPresent()) {
            Place place =
                    new Address(
                                    names,
                                    text.substring(city.get().end() - city.get().word().length()))
                            .place();
            return Optional.of(place);
        }
        for (int at = 1; at < text.length(); at++) {
            Optional<Words.Found<Place.County>> county =
                    names.counties
                            .at(text, at)
                            .filter(it -> it.word().length() > 2 && endsIn("县区市旗", it))
                            .filter(it -> cityNamed || !names.zone(it.meanings().get(0)));
            if (county.isPresent()) {
                return county.map(this::owned);
            }
        }
        return names.townships.behind(text, 1).filter(it -> cityNamed).map(this::unique);
    }

    /// A word of a list, unless it is short and the name of a street begins with it.
    private <T> Optional<Words.Found<T>> named(Words<T> list, int at) {
        return list.at(text, at)
                .filter(it ->
                        endsIn("省市县区州盟旗会府", it)
                                || !STREET.matcher(text)
                                        .region(it.end(), text.length())
                                        .lookingAt());
    }

    private Optional<Words.Found<Place.County>> township(String address, int at) {
        return names.townships.at(address, at);
    }

    private Place known(Place.County county) {
        return new Place.Known(county, List.copyOf(words));
    }

    private Place doubtful(Words.Found<Place.County> found, Place.Doubt doubt) {
        words.add(found.word());
        return doubtful(new LinkedHashSet<>(found.meanings()), doubt);
    }

    private Place doubtful(Set<Place.County> candidates, Place.Doubt doubt) {
        return new Place.Doubtful(List.copyOf(candidates), doubt, List.copyOf(words));
    }
}
