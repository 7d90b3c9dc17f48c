import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How documents and the keys of indexes lie in the file: BSON and plain texts, where the store's own type writes Java's serialization of
 * them and serializes two keys for each comparison. Values of any other kind are left to it, and so is what it has written: a file may
 * hold both. The order of keys is the same in both, since a file that has one order cannot be searched by another.
 */
final class StoredType extends ObjectDataType {
    /** Two tags that the store's own type never writes. */
    private static final byte TEXTS = 120;
    private static final byte DOCUMENT = 121;
    /** A document in memory is so many times as large as its BSON. */
    private static final int GROWTH = 4;

    /** Of a document in the file: a moving average, since its size is only known once it is written. */
    private int documentBytes = 1_000;

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof KeyValue && b instanceof KeyValue) {
            KeyValue left = (KeyValue) a;
            KeyValue right = (KeyValue) b;
            if (left.size() == right.size() && areAscii(left) && areAscii(right)) return compareTexts(left, right);
        }
        return super.compare(a, b);
    }

    /** As their serializations compare: each text begins with its length. */
    private static int compareTexts(KeyValue left, KeyValue right) {
        for (int i = 0; i < left.size(); i++) {
            String a = (String) left.get(i);
            String b = (String) right.get(i);
            int order = a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
            if (order != 0) return Integer.signum(order);
        }
        return 0;
    }

    /** A serialization writes a length in two bytes, and an object that it has met before as a reference. */
    private static boolean areAscii(KeyValue key) {
        for (int i = 0; i < key.size(); i++) {
            if (!(key.get(i) instanceof String)) return false;
            String text = (String) key.get(i);
            if (text.length() > 0xffff || (i > 0 && text == key.get(i - 1))) return false;
            for (int at = 0; at < text.length(); at++) {
                char letter = text.charAt(at);
                if (letter == 0 || letter > 0x7f) return false;
            }
        }
        return true;
    }

    @Override
    public int getMemory(Object value) {
        if (value instanceof Document) return documentBytes * GROWTH;
        if (value instanceof KeyValue && areAscii((KeyValue) value)) return keyMemory((KeyValue) value);
        return super.getMemory(value);
    }

    private static int keyMemory(KeyValue key) {
        int bytes = 40;
        for (Object text : key) bytes += 48 + ((String) text).length();
        return bytes;
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        if (value instanceof KeyValue && areAscii((KeyValue) value)) {
            KeyValue key = (KeyValue) value;
            buffer.put(TEXTS).putVarInt(key.size());
            for (Object text : key) {
                byte[] letters = ((String) text).getBytes(StandardCharsets.US_ASCII);
                buffer.putVarInt(letters.length).put(letters);
            }
        } else if (value instanceof Document) {
            ByteBuf bson = Unpooled.buffer(documentBytes);
            BsonEncoder.encodeDocument((Document) value, bson);
            int bytes = bson.readableBytes();
            documentBytes = (bytes + 15 * documentBytes) / 16;
            buffer.put(DOCUMENT).putVarInt(bytes).put(bson.nioBuffer());
        } else {
            super.write(buffer, value);
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        switch (buffer.get(buffer.position())) {
            case TEXTS: {
                buffer.get();
                List<Object> texts = new ArrayList<>();
                for (int left = DataUtils.readVarInt(buffer); left > 0; left--) texts.add(new String(readBytes(buffer), StandardCharsets.US_ASCII));
                return new KeyValue(texts);
            }
            case DOCUMENT: {
                buffer.get();
                return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(readBytes(buffer)));
            }
            default:
                return super.read(buffer);
        }
    }

    private static byte[] readBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return bytes;
    }
}
