package org.wupian.document.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.wupian.document.Refusal;
import org.wupian.document.Unreadable;

/// A workbook in the binary format of 1997-2003 (.xls, WPS .et), record by record (读取旧版 Excel). It
/// can have 65,536 rows, so a file of more than 32 MB is none that people fill in.
final class XlsFile implements SheetSource {

    static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_TEXTS = 1_000_000;

    private final POIFSFileSystem file;
    private final XlsOutline outline;

    XlsFile(Path path) throws IOException {
        try {
            this.file = new POIFSFileSystem(path.toFile(), true);
        } catch (RuntimeException e) {
            // the library throws many kinds for what is no such file
            throw new Unreadable(Refusal.CORRUPT);
        }
        try {
            check(file.getRoot());
            outline = new XlsOutline();
            run(outline);
            outline.check();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void check(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Unreadable(Refusal.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new Unreadable(Refusal.MACROS);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            boolean older = root.hasEntryCaseInsensitive("Book");
            throw new Unreadable(older ? Refusal.OLD_FORMAT : Refusal.WRONG_TYPE);
        }
        try (DocumentInputStream in = root.createDocumentInputStream("Workbook")) {
            checkTexts(in);
        } catch (RuntimeException e) {
            throw e instanceof Unreadable ? e : new Unreadable(Refusal.CORRUPT);
        }
    }

    /// The library makes an object for each text the file says it has.
    private static void checkTexts(DocumentInputStream in) throws IOException {
        while (in.available() >= 4) {
            int kind = in.readUShort();
            int length = in.readUShort();
            if (kind == FilePassRecord.sid) {
                throw new Unreadable(Refusal.ENCRYPTED);
            }
            if (kind == SSTRecord.sid && length >= 8 && in.available() >= 8) {
                in.readInt();
                int texts = in.readInt();
                if (texts < 0 || texts > MOST_TEXTS) {
                    throw new Unreadable(Refusal.INFLATES);
                }
                length -= 8;
            }
            if (in.skip(length) < length) {
                throw new Unreadable(Refusal.CORRUPT);
            }
        }
    }

    /// Takes the records until the listener has enough.
    private void run(AbortableHSSFListener listener) throws IOException {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (DocumentInputStream in = file.getRoot().createDocumentInputStream("Workbook")) {
            new HSSFEventFactory().abortableProcessEvents(request, in);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Refusal.ENCRYPTED);
        } catch (OldExcelFormatException e) {
            throw new Unreadable(Refusal.OLD_FORMAT);
        } catch (HSSFUserException e) {
            throw new Unreadable(Refusal.CORRUPT);
        } catch (RuntimeException e) {
            throw SheetSource.isThrownBy("org.apache.poi.", e)
                    ? new Unreadable(Refusal.CORRUPT)
                    : e;
        }
    }

    @Override
    public List<SheetName> sheets() {
        return outline.sheets();
    }

    @Override
    public SheetLayout layout(int sheet) {
        return outline.layout(sheet);
    }

    @Override
    public void read(int sheet, Predicate<SheetRow> each) throws IOException {
        var rows = new XlsRows(outline, sheet, each);
        run(
                new AbortableHSSFListener() {
                    @Override
                    public short abortableProcessRecord(Record record) {
                        return (short) (rows.take(record) ? 0 : 1);
                    }
                });
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
