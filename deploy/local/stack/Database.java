import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * A MongoDB-protocol server on one file. Arguments: port, file.
 *
 * A write is answered only after it is in the file, so a kill -9 loses nothing acknowledged; and the file is only ever committed
 * between commands, so a kill -9 leaves no half of one (a document without its index entry). The file is compacted at start and at
 * shutdown; while running, the room of old versions is used again. A file that cannot be written ends the process, with nothing
 * acknowledged that is not in it.
 */
public final class Database {
    private static final Set<String> READS = Set.of("find", "getmore", "killcursors", "count", "distinct", "listcollections", "listdatabases",
        "listindexes", "hello", "ismaster", "ping", "buildinfo", "serverstatus", "getparameter", "endsessions", "collstats", "dbstats");
    private static final int RETENTION_MILLIS = 2_000;
    private static final int RECLAIM_EVERY_MILLIS = 1_000;
    private static final int FILL_PERCENT = 50;
    private static final int RECLAIM_BYTES = 16 << 20;
    /** A smaller file is left as it is until the stop. */
    private static final int ROOMY_BYTES = 64 << 20;

    private static volatile boolean isStopping;

    private Database() {}

    /** Writers share the first lock while they change memory; one of them takes it alone and commits for all who are waiting. */
    private static final class Durable extends H2Backend {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        private final AtomicLong applied = new AtomicLong();
        private final MVStore store;
        private long committed;

        Durable(MVStore store) {
            super(store);
            this.store = store;
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new Documents(name);
        }

        /** Its maps are opened with our type first: the store then gives that very map to whoever asks for it by name. */
        private final class Documents extends H2Database {
            Documents(String name) {
                super(name, getMvStore(), getCursorRegistry());
            }

            @Override
            protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
                open("databases." + getFullCollectionNamespace(collection));
                return super.openOrCreateCollection(collection, options);
            }

            @Override
            protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean isSparse) {
                return new UniqueIndex(open(getFullCollectionNamespace(collection) + "._index_" + name), name, keys, isSparse);
            }

            private <Key, Value> MVMap<Key, Value> open(String map) {
                return getMvStore().openMap(map, new MVMap.Builder<Key, Value>().keyType(new StoredType()).valueType(new StoredType()));
            }
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            String command = message.getDocument().keySet().iterator().next().toLowerCase(Locale.ROOT);
            if (READS.contains(command)) return super.handleMessage(message);
            long mine;
            Document answer;
            lock.readLock().lock();
            try {
                answer = super.handleMessage(message);
            } catch (MVStoreException error) {
                throw end(error);
            } finally {
                mine = applied.incrementAndGet();
                lock.readLock().unlock();
            }
            commitUpTo(mine);
            return answer;
        }

        private void commitUpTo(long mine) {
            lock.writeLock().lock();
            try {
                if (committed >= mine) return;
                commit();
                committed = applied.get();
            } catch (MVStoreException error) {
                throw end(error);
            } finally {
                lock.writeLock().unlock();
            }
        }

        /** Rewrites what little still lives in old parts of the file, so that their room is used again. */
        void reclaim() {
            lock.writeLock().lock();
            try {
                if (store.isClosed() || store.getFileStore().size() < ROOMY_BYTES) return;
                store.compact(FILL_PERCENT, RECLAIM_BYTES);
                commit();
            } catch (MVStoreException error) {
                throw end(error);
            } finally {
                lock.writeLock().unlock();
            }
        }

        @Override
        public void close() {
            lock.writeLock().lock();
            try {
                store.close();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private static void compact(File file) {
        if (!file.exists()) return;
        MVStoreTool.compactCleanUp(file.getPath()); // a kill in the middle of an earlier compaction leaves its copy
        try {
            MVStoreTool.compact(file.getPath(), false);
        } catch (MVStoreException error) { // it needs room for the copy; the file itself is as it was
            System.err.println("The file was not compacted: " + error.getMessage());
            MVStoreTool.compactCleanUp(file.getPath());
        }
    }

    /** A store that could not write is closed for good: end at once, so that whoever supervises this process starts it on the file as it was. */
    private static RuntimeException end(MVStoreException error) {
        if (isStopping) return error;
        System.err.println("The database cannot write its file. Is the disk full? " + error.getMessage());
        Runtime.getRuntime().halt(1);
        return error;
    }

    public static void main(String[] arguments) throws Exception {
        Leash.hold();
        File file = new File(arguments[1]);
        compact(file);
        MongoVersion version = new MongoVersion() { // mongoose 9 refuses wire versions below 9
            public List<Integer> getVersionArray() {
                return List.of(5, 0, 0);
            }

            public int getWireVersion() {
                return 13;
            }
        };
        // A commit of its own in the background could fall between the halves of a command.
        MVStore store = new MVStore.Builder().fileName(file.getPath()).autoCommitDisabled().cacheSize(64).open();
        store.setRetentionTime(RETENTION_MILLIS);
        Durable backend = new Durable(store);
        backend.version(version);
        MongoServer server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            isStopping = true;
            server.shutdown();
            compact(file);
        }));
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        System.out.println("Database ready");
        for (;;) {
            Thread.sleep(RECLAIM_EVERY_MILLIS);
            backend.reclaim();
        }
    }
}
