import { once } from 'node:events'
import Database from 'better-sqlite3'

// Keeps a database to itself, as another program might, until its standard input ends.
const connection = new Database(process.argv[2])
connection.pragma('locking_mode = exclusive')
connection.exec('begin exclusive; create table if not exists held (id integer); commit')
process.stdout.write('held\n')
process.stdin.resume()
await once(process.stdin, 'end')
connection.close()
