package org.wupian.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import org.jspecify.annotations.Nullable;
import org.wupian.linkage.KnownOperator;
import org.wupian.linkage.ListedFirm;

/// The peer of J1b: Duke, a general engine for finding the same thing in two lists, with its
/// in-memory Lucene index, on name (with former names), county and address.
final class DukePeer {

    /// Without a bound it compares a row with whoever shares a character.
    private static final int SEARCHED = 50;

    private final LowerCaseNormalizeCleaner cleaner = new LowerCaseNormalizeCleaner();
    private final LuceneDatabase database = new LuceneDatabase();
    private final Processor processor;

    /// The best match of a row and how sure Duke is.
    record Best(long operator, double confidence) {}

    DukePeer(Comparator names, List<KnownOperator> register) {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setProperties(properties(names));
        configuration.setThreshold(0.8);
        database.setMaxSearchHits(SEARCHED);
        database.setConfiguration(configuration);
        processor = new Processor(configuration, database);
        for (KnownOperator it : register) {
            database.index(record(it));
        }
        database.commit();
    }

    private static List<Property> properties(Comparator names) {
        Property name = new PropertyImpl("name", names, 0.1, 0.95);
        Property county = new PropertyImpl("county", new ExactComparator(), 0.3, 0.6);
        Property address = new PropertyImpl("address", new QGramComparator(), 0.4, 0.75);
        county.setLookupBehaviour(Property.Lookup.FALSE);
        address.setLookupBehaviour(Property.Lookup.FALSE);
        return List.of(new PropertyImpl("id"), name, county, address);
    }

    private Record record(KnownOperator operator) {
        RecordImpl record = new RecordImpl();
        record.addValue("id", Long.toString(operator.id()));
        operator.names().forEach(it -> put(record, "name", it.text()));
        put(record, "county", operator.county());
        put(record, "address", operator.address());
        return record;
    }

    private void put(RecordImpl record, String property, @Nullable String value) {
        String clean = value == null ? null : cleaner.clean(value);
        if (clean != null && !clean.isEmpty()) {
            record.addValue(property, clean);
        }
    }

    Best find(ListedFirm firm) {
        RecordImpl record = new RecordImpl();
        record.addValue("id", "listed");
        put(record, "name", firm.name());
        put(record, "county", firm.county());
        put(record, "address", firm.address());
        Best best = new Best(NameTrial.NOBODY, 0);
        for (Record candidate : candidates(record)) {
            double confidence = processor.compare(record, candidate);
            if (confidence > best.confidence()) {
                best = new Best(Long.parseLong(candidate.getValue("id")), confidence);
            }
        }
        return best;
    }

    private Collection<Record> candidates(Record record) {
        return database.findCandidateMatches(record);
    }

    /// What Duke says when it takes whatever it is so sure of, and asks about the rest that is
    /// likelier than not.
    static List<NameTrial.Answer> answers(List<Best> all, double threshold) {
        List<NameTrial.Answer> answers = new ArrayList<>();
        for (Best it : all) {
            boolean taken = it.confidence() >= threshold;
            boolean asked = it.confidence() >= 0.5;
            answers.add(
                    new NameTrial.Answer(
                            taken ? it.operator() : NameTrial.NOBODY,
                            taken || asked ? List.of(it.operator()) : List.of()));
        }
        return answers;
    }
}
