export { logTime as now } from '../../engine/corrections/log-time.ts'
