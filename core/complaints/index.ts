export { complaintSubjects, type Complaint, type ComplaintSubject } from './complaint.js'
export {
  daysToAnswerComplaints,
  fileComplaint,
  listComplaints,
  type NewComplaint,
} from './file-complaint.js'
